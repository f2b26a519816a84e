package io.github.consentgate.authorization;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/**
 * All users' sessions of a service that is blocked, disabled or removed. They end, and the approvals stay for when it is
 * back. In short transactions, after the one that makes Keycloak refuse the service: only then can no new session come
 * while the others end.
 */
public final class SessionsOfService {

    private static final int AT_ONCE = 100;

    private final OwnTransaction transaction;
    private final String id;

    public SessionsOfService(KeycloakSession session, ClientModel service) {
        this.transaction = new OwnTransaction(session, service.getRealm());
        this.id = service.getId();
    }

    /** When the transaction at hand is committed, and before the call that it belongs to is answered. */
    public static void endWhenDone(KeycloakSession session, ClientModel service, EndCause cause) {
        SessionsOfService sessions = new SessionsOfService(session, service);
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                sessions.end(cause);
            }

            @Override
            protected void rollbackImpl() {
                // The service goes on.
            }
        });
    }

    /** In the transaction that removes the service: another one would wait for it. */
    public static void endWithTheService(KeycloakSession session, ClientModel service, EndCause cause) {
        RealmModel realm = service.getRealm();
        users(session, realm, service, 0, Integer.MAX_VALUE).forEach(user -> {
            if (new ServiceSessions(session, realm, user, service).endWithTheService()) {
                new EndEvent(session, realm).record(user, service, cause);
            }
        });
    }

    public void end(EndCause cause) {
        int skipped = 0;
        Window window;
        do {
            int from = skipped;
            window = transaction
                    .call((own, realm) -> endSome(own, realm, from, cause))
                    .orElse(Window.EMPTY);
            if (window == Window.NOTHING_TO_END) {
                // What is past its lifetime, and not cleared away yet, stands before others.
                skipped += AT_ONCE;
            }
        } while (window != Window.EMPTY);
    }

    private enum Window {
        EMPTY,
        NOTHING_TO_END,
        /** In that case others have come up into it. */
        ENDED
    }

    private Window endSome(KeycloakSession own, RealmModel realm, int from, EndCause cause) {
        ClientModel service = realm.getClientById(id);
        List<UserModel> users = service == null ? List.of() : users(own, realm, service, from, AT_ONCE);
        if (users.isEmpty()) {
            return Window.EMPTY;
        }
        long ended =
                users.stream().filter(user -> end(own, user, service, cause)).count();
        return ended == 0 ? Window.NOTHING_TO_END : Window.ENDED;
    }

    private static boolean end(KeycloakSession own, UserModel user, ClientModel service, EndCause cause) {
        RealmModel realm = service.getRealm();
        boolean ended = new ServiceSessions(own, realm, user, service).endAll();
        if (ended) {
            new EndEvent(own, realm).record(user, service, cause);
        }
        return ended;
    }

    private static List<UserModel> users(
            KeycloakSession own, RealmModel realm, ClientModel service, int from, int most) {
        return Stream.concat(
                        own.sessions().readOnlyStreamUserSessions(realm, service, from, most),
                        own.sessions().readOnlyStreamOfflineUserSessions(realm, service, from, most))
                .map(UserSessionModel::getUser)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
