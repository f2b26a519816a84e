package io.github.consentgate.registration;

import io.github.consentgate.authorization.AllAuthorizations;
import io.github.consentgate.authorization.EndCause;
import io.github.consentgate.authorization.SessionsOfService;
import io.github.consentgate.decision.ScopeRules;
import io.github.consentgate.gate.ConsentGate;
import io.github.consentgate.gate.RefusedException;
import io.github.consentgate.rules.GateRules;
import io.github.consentgate.service.RedirectUriRule;
import io.github.consentgate.service.ThirdParty;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/** Makes a client that is, or becomes, a service fit what a service may be; refuses what cannot be made to fit. */
public final class ServiceFitting {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final ConsentGate gate;

    public ServiceFitting(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.gate = new ConsentGate(session);
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
        if (proposed == null || !isOidc(proposed, existing)) {
            return;
        }
        if (comesFromStranger(context) && (existing == null || existing.isConsentRequired())) {
            proposed.setConsentRequired(true);
        }
        if (ThirdParty.is(existing) && !becomesService(proposed, existing)) {
            new AllAuthorizations(session, existing).end(EndCause.ADMIN);
        }
        if (becomesService(proposed, existing)) {
            try {
                rules();
                fitFlows(proposed);
                checkRedirectUris(proposed, existing);
            } catch (RefusedException refused) {
                if (comesFromStranger(context)) {
                    throw asRegistrationError(refused);
                }
                throw refused;
            }
        }
    }

    /** Keycloak would answer a registration that a policy refuses with 403, as if a right were missing. */
    private static ErrorResponseException asRegistrationError(RefusedException refused) {
        return new ErrorResponseException(refused.getError(), refused.getErrorDetail(), Response.Status.BAD_REQUEST);
    }

    /** After the client is stored: registration gives scopes only then. */
    public void fit(ClientCRUDContext context) throws RefusedException {
        ClientModel client = context.getTargetClient();
        if (ThirdParty.is(client)) {
            ScopeRules scopes = rules().scopes();
            Map<String, ClientScopeModel> attached = new HashMap<>(client.getClientScopes(true));
            attached.putAll(client.getClientScopes(false));
            attached.values().stream()
                    .filter(scope -> !scopes.allowsAttached(Set.of(scope.getName())))
                    .forEach(client::removeClientScope);
            ClientScopeModel fullAccess = KeycloakModelUtils.getClientScopeByName(realm, scopes.fullAccessScope());
            client.removeClientScope(fullAccess);
            client.addClientScope(fullAccess, true);
            client.setFullScopeAllowed(false);
            if (!client.isEnabled()) {
                SessionsOfService.endWhenDone(session, client, EndCause.ADMIN);
            }
        }
    }

    /** While the approvals are still there, so that each leaves its trail. */
    public void remove(ClientCRUDContext context) {
        if (ThirdParty.is(context.getTargetClient())) {
            new AllAuthorizations(session, context.getTargetClient()).end(EndCause.ADMIN);
        }
    }

    private GateRules rules() throws RefusedException {
        return gate.realmRules()
                .rules()
                .filter(rules -> KeycloakModelUtils.getClientScopeByName(
                                realm, rules.scopes().fullAccessScope())
                        != null)
                .orElseThrow(() -> new RefusedException(
                        "invalid_client_metadata",
                        "Consent Gate is not set up correctly in this realm, so no service can be registered."));
    }

    /** Everybody but an admin; a kind of registration that is not known is a stranger's. */
    private static boolean comesFromStranger(ClientCRUDContext context) {
        return !(context instanceof AdminClientRegisterContext || context instanceof AdminClientUpdateContext);
    }

    private static boolean isOidc(ClientRepresentation proposed, ClientModel existing) {
        String protocol =
                Optional.ofNullable(proposed.getProtocol()).orElse(existing == null ? null : existing.getProtocol());
        return protocol == null || OIDCLoginProtocol.LOGIN_PROTOCOL.equals(protocol);
    }

    private static boolean becomesService(ClientRepresentation proposed, ClientModel existing) {
        return Optional.ofNullable(proposed.isConsentRequired())
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

    private static void checkRedirectUris(ClientRepresentation proposed, ClientModel existing) throws RefusedException {
        boolean publicClient =
                Optional.ofNullable(proposed.isPublicClient()).orElse(existing != null && existing.isPublicClient());
        String root =
                Optional.ofNullable(proposed.getRootUrl()).orElse(existing == null ? null : existing.getRootUrl());
        for (String uri : Optional.ofNullable(proposed.getRedirectUris()).orElse(List.of())) {
            // Keycloak takes a redirect that begins with a slash for one below the root URL.
            String absolute = uri != null && uri.startsWith("/") && root != null ? root + uri : uri;
            Optional<String> problem = RedirectUriRule.problem(absolute, publicClient);
            if (problem.isPresent()) {
                throw new RefusedException(
                        "invalid_redirect_uri",
                        "A third-party service needs exact redirect addresses, https or http on a loopback host; one "
                                + problem.get() + ".");
            }
        }
    }
}
