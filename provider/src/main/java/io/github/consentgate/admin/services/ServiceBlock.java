package io.github.consentgate.admin.services;

import io.github.consentgate.admin.call.Access;
import io.github.consentgate.admin.call.Trail;
import io.github.consentgate.authorization.EndCause;
import io.github.consentgate.authorization.SessionsOfService;
import io.github.consentgate.service.ThirdParty;
import jakarta.ws.rs.NotFoundException;
import java.util.Map;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Blocks a service: from then on nobody can authorize or use it. The approvals stay, for when it is unblocked. */
final class ServiceBlock {

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
            record(clientId, true);
        }
        // Refused everywhere once this is committed; only then can no new session come while the others end.
        SessionsOfService sessions = new SessionsOfService(session, service);
        session.getTransactionManager().commit();
        sessions.end(EndCause.ADMIN);
    }

    void unblock(String clientId) {
        ClientModel service = service(clientId);
        if (ThirdParty.isBlocked(service)) {
            service.removeAttribute(ThirdParty.BLOCKED);
            record(clientId, false);
        }
    }

    private void record(String clientId, boolean blocked) {
        trail.record(
                OperationType.UPDATE,
                "services/" + clientId + "/blocked",
                Map.of("service", clientId, "blocked", blocked));
    }

    ClientModel service(String clientId) {
        ClientModel client = realm.getClientByClientId(clientId);
        access.requireBlock(client);
        if (!ThirdParty.is(client)) {
            throw new NotFoundException("No such service");
        }
        return client;
    }
}
