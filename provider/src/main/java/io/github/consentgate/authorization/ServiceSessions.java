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
     * Ends the service's client sessions that {@code which} names, and with them what was exchanged for their tokens;
     * tells the service, if it wants to know. The user's other sessions go on.
     *
     * @return whether there was any
     */
    public boolean end(Predicate<AuthenticatedClientSessionModel> which) {
        List<AuthenticatedClientSessionModel> ending = stream().filter(which).toList();
        ending.forEach(own -> {
            UserSessionModel userSession = own.getUserSession();
            endExchanged(userSession);
            LogoutNotice.of(session, own).ifPresent(session.getTransactionManager()::enlistAfterCompletion);
            detach(own);
            if (userSession.isOffline()
                    && userSession.getAuthenticatedClientSessions().isEmpty()) {
                session.sessions().removeOfflineUserSession(realm, userSession);
            }
        });
        return !ending.isEmpty();
    }

    /** The service's own client sessions. */
    public Stream<AuthenticatedClientSessionModel> stream() {
        return userSessions()
                .map(userSession -> userSession.getAuthenticatedClientSessionByClient(service.getId()))
                .filter(Objects::nonNull);
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
                .forEach(this::detach);
    }

    private void detach(AuthenticatedClientSessionModel clientSession) {
        new EndedSessions(session).mark(clientSession.getUserSession().getId(), clientSession.getClient());
        clientSession.detachFromUserSession();
    }

    /** Those that Keycloak has just ended by itself, which were the service's in any session of the user's. */
    void markEnded() {
        session.sessions().getUserSessionsStream(realm, user).forEach(userSession -> new EndedSessions(session)
                .mark(userSession.getId(), service));
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
