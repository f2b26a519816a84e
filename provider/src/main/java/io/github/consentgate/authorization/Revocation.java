package io.github.consentgate.authorization;

import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.UserConsentManager;

/** Ends one authorization for good: the approval, the sessions and tokens that rest on it, and what was exchanged. */
public final class Revocation {

    private final KeycloakSession session;
    private final RealmModel realm;

    public Revocation(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * Revokes, and leaves one {@code REVOKE_GRANT} event.
     *
     * @return whether there was anything to revoke
     */
    public boolean revoke(UserModel user, ClientModel service, EndCause cause) {
        // Two clicks are one revocation.
        new ConsentRows(session, user.getId(), service).lock();
        ServiceSessions sessions = new ServiceSessions(session, realm, user, service);
        sessions.endExchanged();
        // First: where sessions are left, Keycloak waits for the service to take the notice, before it is true.
        boolean ended = sessions.endAll();
        boolean consent = UserConsentManager.revokeConsentToClient(session, service, user);
        if (consent || ended) {
            new EndEvent(session, realm).record(user, service, cause);
        }
        return consent || ended;
    }
}
