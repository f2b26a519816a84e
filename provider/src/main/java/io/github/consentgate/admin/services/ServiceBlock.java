package io.github.consentgate.admin.services;

import io.github.consentgate.admin.call.Access;
import io.github.consentgate.admin.call.Trail;
import io.github.consentgate.authorization.EndCause;
import io.github.consentgate.authorization.EndEvent;
import io.github.consentgate.authorization.ServiceSessions;
import io.github.consentgate.service.ThirdParty;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Blocks a service: from then on nobody can authorize or use it. The approvals stay, for when it is unblocked. */
final class ServiceBlock {

    private static final int AT_ONCE = 100;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Access access;
    private final Trail trail;

    ServiceBlock(KeycloakSession session, RealmModel realm, Access access, Trail trail) {
        this.session = session;
        this.realm = realm;
        this.access = access;
        this.trail = trail;
    }

    void block(String clientId) {
        ClientModel service = service(clientId);
        if (!ThirdParty.isBlocked(service)) {
            service.setAttribute(ThirdParty.BLOCKED, "true");
            trail.record(OperationType.UPDATE, Map.of("service", clientId, "blocked", true));
        }
        // Refused everywhere once this is committed; only then can no new session come while the others end.
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        KeycloakContext context = session.getContext();
        session.getTransactionManager().commit();
        boolean more = true;
        while (more) {
            more = KeycloakModelUtils.runJobInTransactionWithResult(
                    factory, context, own -> endSome(own, clientId), "consent-gate-block");
        }
    }

    void unblock(String clientId) {
        ClientModel service = service(clientId);
        if (ThirdParty.isBlocked(service)) {
            service.removeAttribute(ThirdParty.BLOCKED);
            trail.record(OperationType.UPDATE, Map.of("service", clientId, "blocked", false));
        }
    }

    private ClientModel service(String clientId) {
        ClientModel client = realm.getClientByClientId(clientId);
        access.requireBlock(client);
        if (!ThirdParty.is(client)) {
            throw new NotFoundException("No such service");
        }
        return client;
    }

    /** Whether there was anything to end; in that case there may be more. */
    private static boolean endSome(KeycloakSession own, String clientId) {
        RealmModel realm = own.getContext().getRealm();
        ClientModel service = realm.getClientByClientId(clientId);
        return service != null
                && usersWithSessions(own, realm, service).stream()
                                .filter(user -> end(own, realm, user, service))
                                .count()
                        > 0;
    }

    private static boolean end(KeycloakSession own, RealmModel realm, UserModel user, ClientModel service) {
        boolean ended = new ServiceSessions(own, realm, user, service).end(any -> true);
        if (ended) {
            new EndEvent(own, realm).record(user, service, EndCause.ADMIN);
        }
        return ended;
    }

    private static List<UserModel> usersWithSessions(KeycloakSession own, RealmModel realm, ClientModel service) {
        return Stream.concat(
                        own.sessions().readOnlyStreamUserSessions(realm, service, 0, AT_ONCE),
                        own.sessions().readOnlyStreamOfflineUserSessions(realm, service, 0, AT_ONCE))
                .map(UserSessionModel::getUser)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
