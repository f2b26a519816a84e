package io.github.consentgate.adminpage;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.keycloak.common.Profile;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;

/** The root of the pages for whoever signs in to one realm. */
public final class AdminPages implements RealmResourceProvider {

    private final KeycloakSession session;

    AdminPages(KeycloakSession session) {
        this.session = session;
    }

    /** Nothing where Keycloak's own admin API is turned off. */
    @Override
    public Object getResource() {
        return Profile.isFeatureEnabled(Profile.Feature.ADMIN_API) ? this : null;
    }

    @Override
    public void close() {}

    /** The realms that one may look after: one's own, or for the server's admins a choice. */
    @GET
    public Response realms(@QueryParam("search") String search) {
        return new Entrance(session).choose(search);
    }

    @Path("{target}")
    public RealmPages realm(@PathParam("target") String target) {
        return new RealmPages(new Entrance(session, target));
    }
}
