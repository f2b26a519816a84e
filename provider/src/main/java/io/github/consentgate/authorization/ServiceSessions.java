package io.github.consentgate.authorization;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/** The client sessions, online and offline, that rest on one user's authorization of one service. */
public final class ServiceSessions {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel user;
    private final ClientModel service;

    public ServiceSessions(KeycloakSession session, RealmModel realm, UserModel user, ClientModel service) {
        this.session = session;
        this.realm = realm;
        this.user = user;
        this.service = service;
    }

    /**
     * Ends all of the service's client sessions, also one that a request is at work with, and with them what was exchanged
     * for their tokens; tells the service, if it wants to know. The user's other sessions go on.
     *
     * @return whether there was any that nobody else has ended
     */
    public boolean endAll() {
        Aftermath.of(session, realm).allEnded(user, service);
        return end(any -> true);
    }

    /** As {@link #endAll}, those that {@code which} names. */
    public boolean end(Predicate<AuthenticatedClientSessionModel> which) {
        List<AuthenticatedClientSessionModel> ending = stream().filter(which).toList();
        boolean first = tellFirst(ending);
        ending.forEach(own -> {
            endExchanged(own.getUserSession());
            Aftermath.of(session, realm).ended(SessionKey.of(own));
            detach(session, own);
        });
        return first;
    }

    /** In the transaction that removes the service, with which Keycloak removes its sessions: the rest of {@link #endAll}. */
    boolean endWithTheService() {
        endExchanged();
        List<AuthenticatedClientSessionModel> ending = stream().toList();
        // An import may put another service with the same id in its place.
        ending.forEach(own -> Aftermath.of(session, realm).ended(SessionKey.of(own)));
        return tellFirst(ending);
    }

    /** Tells the service of those that nobody else has ended, if it wants to know. */
    private boolean tellFirst(List<AuthenticatedClientSessionModel> ending) {
        List<AuthenticatedClientSessionModel> first =
                ending.stream().filter(own -> FirstToEnd.is(session, own)).toList();
        first.forEach(
                own -> LogoutNotice.of(session, own).ifPresent(session.getTransactionManager()::enlistAfterCompletion));
        return !first.isEmpty();
    }

    /** The service's own client sessions. */
    public Stream<AuthenticatedClientSessionModel> stream() {
        return userSessions()
                .map(userSession -> userSession.getAuthenticatedClientSessionByClient(service.getId()))
                .filter(Objects::nonNull);
    }

    /** By which any of them would be found. */
    Stream<SessionKey> keys() {
        return userSessions()
                .map(found -> new SessionKey(found.getId(), found.isOffline(), service.getId(), user.getId()));
    }

    /** Ends what first-party clients got in exchange for the service's tokens, even when its own sessions are gone. */
    void endExchanged() {
        userSessions().forEach(this::endExchanged);
    }

    private void endExchanged(UserSessionModel userSession) {
        new ExchangeTrace(userSession)
                .restingOn(service)
                // One that is gone leaves no trace to the next.
                .toList()
                .forEach(exchanged -> detach(session, exchanged));
    }

    static void detach(KeycloakSession session, AuthenticatedClientSessionModel clientSession) {
        UserSessionModel userSession = clientSession.getUserSession();
        clientSession.detachFromUserSession();
        if (userSession.isOffline()
                && userSession.getAuthenticatedClientSessions().isEmpty()) {
            session.sessions().removeOfflineUserSession(userSession.getRealm(), userSession);
        }
    }

    private Stream<UserSessionModel> userSessions() {
        return Stream.concat(
                session.sessions().getUserSessionsStream(realm, user),
                session.sessions().getOfflineUserSessionsStream(realm, user))
                // Sessions change while they are looked at.
                .toList()
                .stream();
    }
}
