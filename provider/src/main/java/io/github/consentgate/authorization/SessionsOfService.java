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

    /** In the transaction that removes the service, which may have ended some already: another one would wait for it. */
    public static void endBeforeRemoval(KeycloakSession session, ClientModel service, EndCause cause) {
        users(session, service.getRealm(), service, Integer.MAX_VALUE)
                .forEach(user -> end(session, user, service, cause));
    }

    public void end(EndCause cause) {
        boolean more = true;
        while (more) {
            more = transaction.call((own, realm) -> endSome(own, realm, cause)).orElse(false);
        }
    }

    /** Whether there was anything to end; in that case there may be more. */
    private boolean endSome(KeycloakSession own, RealmModel realm, EndCause cause) {
        ClientModel service = realm.getClientById(id);
        return service != null
                && users(own, realm, service, AT_ONCE).stream()
                                .filter(user -> end(own, user, service, cause))
                                .count()
                        > 0;
    }

    private static boolean end(KeycloakSession own, UserModel user, ClientModel service, EndCause cause) {
        RealmModel realm = service.getRealm();
        boolean ended = new ServiceSessions(own, realm, user, service).endAll();
        if (ended) {
            new EndEvent(own, realm).record(user, service, cause);
        }
        return ended;
    }

    private static List<UserModel> users(KeycloakSession own, RealmModel realm, ClientModel service, int most) {
        return Stream.concat(
                        own.sessions().readOnlyStreamUserSessions(realm, service, 0, most),
                        own.sessions().readOnlyStreamOfflineUserSessions(realm, service, 0, most))
                .map(UserSessionModel::getUser)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
