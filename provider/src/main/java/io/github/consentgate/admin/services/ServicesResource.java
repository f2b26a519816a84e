package io.github.consentgate.admin.services;

import io.github.consentgate.admin.call.Access;
import io.github.consentgate.admin.call.Cursor;
import io.github.consentgate.admin.call.Parameters;
import io.github.consentgate.admin.call.Trail;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** {@code services}: the realm's third parties. */
public final class ServicesResource {

    public static final Set<String> PARAMETERS = Set.of("search", "after", "max");

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Access access;
    private final Trail trail;

    public ServicesResource(KeycloakSession session, RealmModel realm, Access access, Trail trail) {
        this.session = session;
        this.realm = realm;
        this.access = access;
        this.trail = trail;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public ServicePage list() {
        return list(new Parameters(session, PARAMETERS));
    }

    /** The same for a page, whose parameters may stand elsewhere. */
    public ServicePage list(Parameters parameters) {
        access.requireView();
        return new ServiceList(session, realm)
                .page(parameters.pattern("search"), Cursor.name(parameters), parameters.max());
    }

    /** For who may block it. */
    public ClientModel blockable(String clientId) {
        return new ServiceBlock(session, realm, access, trail).service(clientId);
    }

    /** A client id may be an address, so it may have slashes. */
    @PUT
    @Path("{clientId: .+}/blocked")
    public void block(@PathParam("clientId") String clientId) {
        Parameters.requireNone(session);
        new ServiceBlock(session, realm, access, trail).block(clientId);
    }

    @DELETE
    @Path("{clientId: .+}/blocked")
    public void unblock(@PathParam("clientId") String clientId) {
        Parameters.requireNone(session);
        new ServiceBlock(session, realm, access, trail).unblock(clientId);
    }
}
