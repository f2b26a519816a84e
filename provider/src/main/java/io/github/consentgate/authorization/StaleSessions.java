package io.github.consentgate.authorization;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.util.TokenUtil;

/**
 * Client sessions that end while a request is at work with them. Keycloak keeps sessions in a cache beside the database: a
 * request that has read or changed one puts it back there after the end has taken it out, and its tokens live on. So
 * whoever works with one ends it once more when the transaction at hand is over, whichever way that goes.
 */
public final class StaleSessions extends AbstractKeycloakTransaction {

    private static final String ATTRIBUTE = "consent-gate.stale-sessions";

    /** @param basis on whose end, if it {@code started} no later, the one to end has ended too */
    private record Work(SessionKey basis, long started, SessionKey toEnd) {}

    private final KeycloakSession session;
    private final OwnTransaction transaction;
    private final Set<Work> works = new LinkedHashSet<>();

    private StaleSessions(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.transaction = new OwnTransaction(session, realm);
    }

    /** Costs two looks into a cache where it has not ended. */
    public static void endWhenDone(KeycloakSession session, AuthenticatedClientSessionModel clientSession) {
        SessionKey key = SessionKey.of(clientSession);
        of(session, clientSession.getRealm()).works.add(new Work(key, clientSession.getStarted(), key));
    }

    /** As above, of the session behind a token, and of the offline one that is made with it. */
    public static void endWhenDone(KeycloakSession session, ClientSessionContext context) {
        AuthenticatedClientSessionModel clientSession = context.getClientSession();
        endWhenDone(session, clientSession);
        if (TokenUtil.hasScope(context.getScopeString(true), OAuth2Constants.OFFLINE_ACCESS)
                && !clientSession.getUserSession().isOffline()) {
            endMadeWhenDone(session, clientSession, SessionKey.of(clientSession).other());
        }
    }

    /** As above, of a service's session on which an exchanged token rests. */
    public static void endExchangedWhenDone(
            KeycloakSession session,
            AuthenticatedClientSessionModel service,
            AuthenticatedClientSessionModel exchanged) {
        endMadeWhenDone(session, service, SessionKey.of(exchanged));
    }

    private static void endMadeWhenDone(
            KeycloakSession session, AuthenticatedClientSessionModel basis, SessionKey toEnd) {
        of(session, basis.getRealm()).works.add(new Work(SessionKey.of(basis), basis.getStarted(), toEnd));
    }

    private static StaleSessions of(KeycloakSession session, RealmModel realm) {
        return AfterCompletion.of(session, ATTRIBUTE, StaleSessions.class, () -> new StaleSessions(session, realm));
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
        List<Work> ended = works.stream()
                .filter(work -> ends.hasEnded(work.basis(), work.started()))
                .toList();
        if (!ended.isEmpty()) {
            transaction.run((own, realm) -> ended.forEach(work -> end(own, realm, work)));
        }
    }

    private static void end(KeycloakSession own, RealmModel realm, Work work) {
        EndedSessions ends = new EndedSessions(own);
        work.toEnd()
                .find(own, realm)
                // Another by the same name may have begun since.
                .filter(found -> !work.toEnd().equals(work.basis()) || ends.hasEnded(found))
                .ifPresent(found -> ServiceSessions.detach(own, found));
    }
}
