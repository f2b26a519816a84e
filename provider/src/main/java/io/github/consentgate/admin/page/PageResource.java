package io.github.consentgate.admin.page;

import io.github.consentgate.admin.call.Access;
import io.github.consentgate.admin.call.Parameters;
import io.github.consentgate.admin.call.Trail;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.ErrorResponseException;
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
        if (client() == null) {
            PageClient.create(realm);
            record(OperationType.CREATE);
        }
    }

    @DELETE
    public void turnOff() {
        ClientModel client = client();
        if (client != null) {
            new ClientManager(new RealmManager(session)).removeClient(realm, client);
            record(OperationType.DELETE);
        }
    }

    /** {@code null} when there is none; one that is not the page's is the admin's to remove. */
    private ClientModel client() {
        access.requireAdminPage();
        Parameters.requireNone(session);
        ClientModel client = realm.getClientByClientId(PageClient.ID);
        if (client != null && !PageClient.isIt(client)) {
            throw new ErrorResponseException(
                    "conflict",
                    "the client " + PageClient.ID + " is not as the page of this realm needs it; delete the client",
                    Response.Status.CONFLICT);
        }
        return client;
    }

    private void record(OperationType operation) {
        trail.record(operation, "admin-page", Map.of("client", PageClient.ID));
    }
}
