package io.github.consentgate.authorization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Client sessions that end while somebody is at work with them. Keycloak keeps sessions in a cache beside the database: a
 * request that has read or changed one puts it back there after the end has taken it out, and its tokens live on. So
 * whoever works with one ends it once more when the transaction at hand is over, whichever way that goes.
 */
public final class StaleSessions extends AbstractKeycloakTransaction {

    private static final String ATTRIBUTE = "consent-gate.stale-sessions";

    private final KeycloakSession session;
    private final OwnTransaction transaction;
    /** With the second in which each began. */
    private final Map<SessionKey, Integer> atWork = new LinkedHashMap<>();

    private StaleSessions(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.transaction = new OwnTransaction(session, realm);
    }

    /** Costs two looks into a cache where it has not ended. */
    public static void endWhenDone(KeycloakSession session, AuthenticatedClientSessionModel clientSession) {
        StaleSessions stale = session.getAttribute(ATTRIBUTE, StaleSessions.class);
        if (stale == null) {
            stale = new StaleSessions(session, clientSession.getRealm());
            session.setAttribute(ATTRIBUTE, stale);
            session.getTransactionManager().enlistAfterCompletion(stale);
        }
        stale.atWork.put(SessionKey.of(clientSession), clientSession.getStarted());
    }

    @Override
    protected void commitImpl() {
        endThoseThatEnded();
    }

    @Override
    protected void rollbackImpl() {
        endThoseThatEnded();
    }

    private void endThoseThatEnded() {
        EndedSessions ends = new EndedSessions(session);
        List<SessionKey> ended = atWork.entrySet().stream()
                .filter(one -> ends.hasEnded(one.getKey(), one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (!ended.isEmpty()) {
            transaction.run((own, realm) -> ended.forEach(key -> key.find(own, realm)
                    // Another of this name may have begun since.
                    .filter(found -> new EndedSessions(own).hasEnded(key, found.getStarted()))
                    .ifPresent(found -> ServiceSessions.detach(own, found))));
        }
    }
}
