package io.github.consentgate.prerequisite;

import io.github.consentgate.gate.ImpersonatedSession;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Whether the browser's session is one in which an admin impersonates the user. */
final class Impersonation {

    private final KeycloakSession session;
    private final AuthenticationSessionModel authentication;

    Impersonation(KeycloakSession session, AuthenticationSessionModel authentication) {
        this.session = session;
        this.authentication = authentication;
    }

    boolean isAtWork() {
        // An impersonator has no password of the user's, so only a session from before can be one.
        if (!"true".equals(authentication.getAuthNote(AuthenticationManager.SSO_AUTH))) {
            return false;
        }
        UserSessionModel userSession = session.sessions()
                .getUserSession(
                        authentication.getRealm(),
                        authentication.getParentSession().getId());
        return userSession != null && ImpersonatedSession.is(userSession);
    }
}
