package io.github.consentgate.authorization;

import java.util.Optional;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;

/** By what a client session is found again: its user session's id, which an online and an offline one share, and its client. */
record SessionKey(String userSessionId, boolean offline, String clientUuid, String userId) {

    static SessionKey of(AuthenticatedClientSessionModel clientSession) {
        UserSessionModel userSession = clientSession.getUserSession();
        return new SessionKey(
                userSession.getId(),
                userSession.isOffline(),
                clientSession.getClient().getId(),
                userSession.getUser().getId());
    }

    Optional<AuthenticatedClientSessionModel> find(KeycloakSession session, RealmModel realm) {
        UserSessionModel userSession = offline
                ? session.sessions().getOfflineUserSession(realm, userSessionId)
                : session.sessions().getUserSession(realm, userSessionId);
        return Optional.ofNullable(userSession).map(found -> found.getAuthenticatedClientSessionByClient(clientUuid));
    }

    /** The offline one of an online one, and the other way round. */
    SessionKey other() {
        return new SessionKey(userSessionId, !offline, clientUuid, userId);
    }

    SessionPair pair() {
        return new SessionPair(userId, clientUuid);
    }
}
