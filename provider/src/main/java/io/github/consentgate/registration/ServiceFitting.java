package io.github.consentgate.registration;

import io.github.consentgate.decision.ScopeRules;
import io.github.consentgate.gate.ConsentGate;
import io.github.consentgate.gate.Refusal;
import io.github.consentgate.gate.RefusedException;
import io.github.consentgate.gate.Ruling;
import io.github.consentgate.rules.GateRules;
import io.github.consentgate.service.ThirdParty;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.protocol.oidc.OIDCConfigAttributes;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.services.ErrorResponseException;
import org.keycloak.services.clientpolicy.context.AdminClientRegisterContext;
import org.keycloak.services.clientpolicy.context.AdminClientUpdateContext;
import org.keycloak.services.clientpolicy.context.ClientCRUDContext;
import org.keycloak.services.clientpolicy.context.DynamicClientRegisterContext;
import org.keycloak.services.clientpolicy.context.DynamicClientUpdateContext;

/** Makes a client that is, or becomes, a service fit what a service may be; refuses what cannot be made to fit. */
public final class ServiceFitting {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final ConsentGate gate;
    private final ServiceEndings endings;

    public ServiceFitting(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.gate = new ConsentGate(session);
        this.endings = new ServiceEndings(session);
    }

    /**
     * Before the client is stored.
     *
     * @throws RefusedException {@code invalid_redirect_uri} or {@code invalid_client_metadata} (RFC 7591, section
     *     3.2.2) when it cannot be made to fit
     */
    public void propose(ClientCRUDContext context) throws RefusedException {
        ClientRepresentation proposed = context.getProposedClientRepresentation();
        ClientModel existing = context.getTargetClient();
        if (proposed == null) {
            return;
        }
        try {
            if (comesFromStranger(context) && (existing == null || ThirdParty.is(existing))) {
                takeAsThirdParty(context, proposed);
            }
            boolean service = becomesService(proposed, existing);
            if (service) {
                rules();
                fitFlows(proposed);
                checkRedirects(proposed, existing);
            }
            endings.beforeChange(existing, proposed, service);
            RegistrationListenerFactory.markSeen(session);
        } catch (UnfitClientException unfit) {
            new Refusal(session).record(path(context), existing, null, Ruling.refuse(unfit.reason()));
            if (comesFromStranger(context)) {
                throw asRegistrationError(unfit);
            }
            throw new RefusedException(unfit.error(), unfit.getMessage());
        }
    }

    /** Whatever a stranger's document says of itself. */
    private static void takeAsThirdParty(ClientCRUDContext context, ClientRepresentation proposed)
            throws UnfitClientException {
        proposed.setConsentRequired(true);
        if (!isOidc(proposed, context.getTargetClient())) {
            throw UnfitClientException.metadata("Only OpenID Connect clients can be registered.");
        }
        if (sendsDocument(context)) {
            StrangersDocument document = new StrangersDocument(proposed);
            if (document.cannotBeStored()) {
                throw UnfitClientException.metadata("A text is too long, or has a character that cannot be stored.");
            }
            if (document.opensToEveryOrigin()) {
                throw UnfitClientException.metadata("Web origins have to be named; * is none.");
            }
            document.leaveOutWhatAnAdminDecides();
        }
    }

    /** Keycloak would answer a registration that a policy refuses with 403, as if a right were missing. */
    private static ErrorResponseException asRegistrationError(UnfitClientException unfit) {
        return new ErrorResponseException(unfit.error(), unfit.getMessage(), Response.Status.BAD_REQUEST);
    }

    private static EventType path(ClientCRUDContext context) {
        return context.getTargetClient() == null ? EventType.CLIENT_REGISTER : EventType.CLIENT_UPDATE;
    }

    /** After the client is stored: registration gives scopes only then. */
    public void fit(ClientCRUDContext context) throws RefusedException {
        ClientModel client = context.getTargetClient();
        if (ThirdParty.is(client)) {
            fit(client, scopes());
            endings.afterChange(client);
        }
    }

    private void fit(ClientModel client, ScopeRules scopes) {
        Map<String, ClientScopeModel> attached = new HashMap<>(client.getClientScopes(true));
        attached.putAll(client.getClientScopes(false));
        attached.values().stream()
                .filter(scope -> !scopes.allowsAttached(Set.of(scope.getName())))
                .forEach(client::removeClientScope);
        ClientScopeModel fullAccess = KeycloakModelUtils.getClientScopeByName(realm, scopes.fullAccessScope());
        client.removeClientScope(fullAccess);
        client.addClientScope(fullAccess, true);
        client.setFullScopeAllowed(false);
    }

    public void remove(ClientCRUDContext context) {
        if (ThirdParty.is(context.getTargetClient())) {
            endings.beforeRemoval(context.getTargetClient());
        }
    }

    private ScopeRules scopes() throws RefusedException {
        try {
            return rules().scopes();
        } catch (UnfitClientException unfit) {
            throw new RefusedException(unfit.error(), unfit.getMessage());
        }
    }

    private GateRules rules() throws UnfitClientException {
        return gate.realmRules()
                .rules()
                .filter(rules -> KeycloakModelUtils.getClientScopeByName(
                                realm, rules.scopes().fullAccessScope())
                        != null)
                .orElseThrow(UnfitClientException::misconfigured);
    }

    /** Everybody but an admin; a kind of registration that is not known is a stranger's. */
    private static boolean comesFromStranger(ClientCRUDContext context) {
        return !(context instanceof AdminClientRegisterContext || context instanceof AdminClientUpdateContext);
    }

    /** A client ID metadata document holds what RFC 7591 names; Keycloak's registration endpoints take anything. */
    private static boolean sendsDocument(ClientCRUDContext context) {
        return context instanceof DynamicClientRegisterContext || context instanceof DynamicClientUpdateContext;
    }

    private static boolean isOidc(ClientRepresentation proposed, ClientModel existing) {
        String protocol =
                Optional.ofNullable(proposed.getProtocol()).orElse(existing == null ? null : existing.getProtocol());
        return protocol == null || OIDCLoginProtocol.LOGIN_PROTOCOL.equals(protocol);
    }

    private static boolean becomesService(ClientRepresentation proposed, ClientModel existing) {
        return isOidc(proposed, existing)
                && Optional.ofNullable(proposed.isConsentRequired())
                        .orElse(existing != null && existing.isConsentRequired());
    }

    private static void fitFlows(ClientRepresentation proposed) {
        proposed.setImplicitFlowEnabled(false);
        proposed.setDirectAccessGrantsEnabled(false);
        proposed.setServiceAccountsEnabled(false);
        proposed.setAuthorizationServicesEnabled(null);
        proposed.setFullScopeAllowed(false);
        Map<String, String> attributes =
                new HashMap<>(Optional.ofNullable(proposed.getAttributes()).orElse(Map.of()));
        attributes.put(OIDCConfigAttributes.PKCE_CODE_CHALLENGE_METHOD, "S256");
        attributes.put(OIDCConfigAttributes.STANDARD_TOKEN_EXCHANGE_ENABLED, "false");
        attributes.put(OIDCConfigAttributes.JWT_AUTHORIZATION_GRANT_ENABLED, "false");
        proposed.setAttributes(attributes);
    }

    private static void checkRedirects(ClientRepresentation proposed, ClientModel existing)
            throws UnfitClientException {
        Optional<String> problem = new RedirectCheck(proposed, existing).problem();
        if (problem.isPresent()) {
            throw UnfitClientException.redirect(problem.get());
        }
    }
}
