package io.github.consentgate.authorization;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
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
     * Ends the service's client sessions that {@code which} names, and with them what was exchanged for their tokens.
     * The user's other sessions go on.
     *
     * @return whether there was any
     */
    public boolean end(Predicate<AuthenticatedClientSessionModel> which) {
        List<UserSessionModel> affected = userSessions()
                .filter(userSession -> {
                    AuthenticatedClientSessionModel own = own(userSession);
                    return own != null && which.test(own);
                })
                .toList();
        affected.forEach(this::end);
        return !affected.isEmpty();
    }

    /** The service's own client sessions. */
    public Stream<AuthenticatedClientSessionModel> stream() {
        return userSessions().map(this::own).filter(Objects::nonNull);
    }

    private void end(UserSessionModel userSession) {
        List<AuthenticatedClientSessionModel> ending = userSession.getAuthenticatedClientSessions().values().stream()
                .filter(client -> isOwn(client) || isExchanged(client))
                .toList();
        ending.forEach(AuthenticatedClientSessionModel::detachFromUserSession);
        if (userSession.isOffline()
                && userSession.getAuthenticatedClientSessions().isEmpty()) {
            session.sessions().removeOfflineUserSession(realm, userSession);
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

    private AuthenticatedClientSessionModel own(UserSessionModel userSession) {
        return userSession.getAuthenticatedClientSessionByClient(service.getId());
    }

    private boolean isOwn(AuthenticatedClientSessionModel clientSession) {
        return clientSession.getClient().equals(service);
    }

    /** Keycloak's own note on a client session that came by token exchange. */
    private boolean isExchanged(AuthenticatedClientSessionModel clientSession) {
        return clientSession.getNote(Constants.TOKEN_EXCHANGE_SUBJECT_CLIENT + service.getClientId()) != null;
    }
}
