package io.github.consentgate.admin.services;

import io.github.consentgate.admin.call.Access;
import io.github.consentgate.admin.call.Parameters;
import io.github.consentgate.admin.call.Trail;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** {@code services}: the realm's third parties. */
public final class ServicesResource {

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
        access.requireView();
        Parameters parameters = new Parameters(session, Set.of("after", "max"));
        String after = parameters.text("after").map(ServicesResource::clientId).orElse("");
        return new ServiceList(session, realm).page(after, parameters.max());
    }

    /** A client id may be an address, so it may have slashes. */
    @PUT
    @Path("{clientId: .+}/blocked")
    public void block(@PathParam("clientId") String clientId) {
        new ServiceBlock(session, realm, access, trail).block(clientId);
    }

    @DELETE
    @Path("{clientId: .+}/blocked")
    public void unblock(@PathParam("clientId") String clientId) {
        new ServiceBlock(session, realm, access, trail).unblock(clientId);
    }

    private static String clientId(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Parameters.bad("after must be what an earlier answer gave as next");
        }
    }
}
