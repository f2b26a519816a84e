package io.github.consentgate.token;

import static java.util.stream.Collectors.toSet;

import io.github.consentgate.authorization.Expiry;
import io.github.consentgate.authorization.FullAccessConsent;
import io.github.consentgate.decision.Reason;
import io.github.consentgate.gate.ConsentGate;
import io.github.consentgate.gate.ImpersonatedSession;
import io.github.consentgate.gate.Ruling;
import io.github.consentgate.scope.FullAccessBoundary;
import java.util.Set;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserConsentModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.UserConsentManager;

/** Rules on a token that is about to be issued to a service: its grant, its scopes, its person, its approval. */
public final class TokenGuard {

    private final KeycloakSession session;
    private final ConsentGate gate;
    private final GrantTypes grantTypes;

    public TokenGuard(KeycloakSession session) {
        this.session = session;
        this.gate = new ConsentGate(session);
        this.grantTypes = new GrantTypes(session);
    }

    /** The service that would get the token, or in whose name somebody asks; {@code null} when none is involved. */
    ClientModel service(ClientSessionContext context) {
        ClientModel issuedFor = context.getClientSession().getClient();
        ClientModel requester = session.getContext().getClient();
        if (gate.gates(issuedFor)) {
            return issuedFor;
        }
        return gate.gates(requester) ? requester : null;
    }

    /** Whether the grant is one of a service's, and what would be issued is full access and ends where it must. */
    public Ruling scopeRuling(ClientSessionContext context) {
        ClientModel service = service(context);
        if (service == null) {
            return Ruling.PASS;
        }
        // uma-ticket takes roles and scopes from the target client: the token would not be the service's own.
        if (!service.equals(context.getClientSession().getClient())
                || !grantTypes.isOfServices(grantTypes.current(context))) {
            return Ruling.refuse(Reason.GRANT_TYPE);
        }
        return gate.underRules(service, rules -> {
            if (service.isFullScopeAllowed() || context.getRolesStream().anyMatch(FullAccessBoundary::isBeyond)) {
                return Ruling.refuse(Reason.FULL_SCOPE);
            }
            return rules.scopes().allowsEffective(effectiveScopes(context)) ? Ruling.PASS : Ruling.refuse(Reason.SCOPE);
        });
    }

    /** Whether the person may authorize the service, and the approval stands. */
    public Ruling personRuling(ClientSessionContext context) {
        ClientModel service = service(context);
        return service == null
                ? Ruling.PASS
                : personRuling(service, context.getClientSession(), context.getScopeString(true));
    }

    /**
     * @param scope of the token; a client session knows only what was asked for last, perhaps another collection
     */
    Ruling personRuling(ClientModel service, AuthenticatedClientSessionModel clientSession, String scope) {
        UserSessionModel userSession = clientSession.getUserSession();
        if (ImpersonatedSession.is(userSession)) {
            return Ruling.refuse(Reason.IMPERSONATED);
        }
        Ruling ruling = gate.mayAuthorize(
                service, userSession.getUser(), scope, clientSession.getNote(OrganizationModel.ORGANIZATION_ATTRIBUTE));
        return ruling.passes() && !isApproved(service, clientSession) ? Ruling.refuse(Reason.EXPIRED) : ruling;
    }

    private boolean isApproved(ClientModel service, AuthenticatedClientSessionModel clientSession) {
        RealmModel realm = service.getRealm();
        UserModel user = clientSession.getUserSession().getUser();
        UserConsentModel consent = UserConsentManager.getConsentByClient(session, realm, user, service.getId());
        String fullAccess = gate.realmRules().rules().orElseThrow().scopes().fullAccessScope();
        return FullAccessConsent.is(consent, fullAccess)
                && !new Expiry(session, realm).isExpired(user, service, clientSession);
    }

    private static Set<String> effectiveScopes(ClientSessionContext context) {
        return context.getClientScopesStream()
                .filter(scope -> !(scope instanceof ClientModel))
                .map(ClientScopeModel::getName)
                .collect(toSet());
    }
}
