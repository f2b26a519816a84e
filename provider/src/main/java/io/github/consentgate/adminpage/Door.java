package io.github.consentgate.adminpage;

import io.github.consentgate.admin.page.PageClient;
import io.github.consentgate.gate.ImpersonatedSession;
import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.TokenManager;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.util.DefaultClientSessionContext;

/**
 * Who comes in: somebody who has signed in through the page's own client. Being signed in to the realm is not enough, so
 * that a stricter flow of that client, with a second factor, is not passed by.
 */
final class Door {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final ClientModel client;

    /** For the realm of the request; a realm without the page's client has no door. */
    Door(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.client = PageClient.find(realm).orElseThrow(NotFoundException::new);
    }

    /** What Keycloak's own admin API would know of the same person with a token of that client. */
    Optional<AdminAuth> admin() {
        AuthResult signedIn = AuthenticationManager.authenticateIdentityCookie(session, realm, true);
        if (signedIn == null) {
            return Optional.empty();
        }
        UserSessionModel userSession = signedIn.session();
        AuthenticatedClientSessionModel clientSession =
                userSession.getAuthenticatedClientSessionByClient(client.getId());
        if (!AuthenticationManager.isClientSessionValid(realm, client, userSession, clientSession)) {
            return Optional.empty();
        }
        session.getContext().setClient(client);
        return Optional.of(new AdminAuth(realm, token(userSession, clientSession), signedIn.user(), client));
    }

    /** Whether it is somebody else who sits in the admin's session. */
    boolean isImpersonated() {
        UserSessionModel userSession = session.getContext().getUserSession();
        return userSession == null || ImpersonatedSession.is(userSession);
    }

    private AccessToken token(UserSessionModel userSession, AuthenticatedClientSessionModel clientSession) {
        ClientSessionContext context =
                DefaultClientSessionContext.fromClientSessionScopeParameter(clientSession, session);
        return new TokenManager()
                .createClientAccessToken(session, realm, client, userSession.getUser(), userSession, context, false);
    }
}
