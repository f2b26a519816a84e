package io.github.consentgate.admin.page;

import io.github.consentgate.admin.call.Access;
import io.github.consentgate.admin.call.Parameters;
import io.github.consentgate.admin.call.Trail;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import java.util.Map;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.managers.ClientManager;
import org.keycloak.services.managers.RealmManager;

/** {@code admin-page}: whether admins who sign in to this realm have the page. */
public final class PageResource {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Access access;
    private final Trail trail;

    public PageResource(KeycloakSession session, RealmModel realm, Access access, Trail trail) {
        this.session = session;
        this.realm = realm;
        this.access = access;
        this.trail = trail;
    }

    /** Makes the page's client; one that is there stays as it is. */
    @PUT
    public void turnOn() {
        require();
        if (realm.getClientByClientId(PageClient.ID) == null) {
            PageClient.create(realm);
            record(OperationType.CREATE);
        }
    }

    @DELETE
    public void turnOff() {
        require();
        ClientModel client = realm.getClientByClientId(PageClient.ID);
        if (client != null) {
            new ClientManager(new RealmManager(session)).removeClient(realm, client);
            record(OperationType.DELETE);
        }
    }

    private void require() {
        access.requireAdminPage();
        Parameters.requireNone(session);
    }

    private void record(OperationType operation) {
        trail.record(operation, "admin-page", Map.of("client", PageClient.ID));
    }
}
