package io.github.consentgate.authorization;

import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserConsentModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.UserConsentManager;

/**
 * A client session that ended with an earlier approval, so long ago that no {@link EndedSessions} tells, and that is still in
 * Keycloak's cache: a new approval would make its tokens good again.
 */
public final class RevivedSession {

    private final KeycloakSession session;

    public RevivedSession(KeycloakSession session) {
        this.session = session;
    }

    /** Costs a statement only for what is older than the approval. */
    public boolean is(AuthenticatedClientSessionModel atHand) {
        UserModel user = atHand.getUserSession().getUser();
        return isOlderThanTheApproval(user, atHand) && !new StoredSessions(session).has(SessionKey.of(atHand));
    }

    private boolean isOlderThanTheApproval(UserModel user, AuthenticatedClientSessionModel atHand) {
        RealmModel realm = atHand.getRealm();
        UserConsentModel consent = UserConsentManager.getConsentByClient(
                session, realm, user, atHand.getClient().getId());
        return consent != null
                && consent.getCreatedDate() != null
                && atHand.getStarted() < consent.getCreatedDate() / 1000;
    }
}
