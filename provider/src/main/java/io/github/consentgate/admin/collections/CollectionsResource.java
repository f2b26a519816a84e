package io.github.consentgate.admin.collections;

import io.github.consentgate.admin.call.Access;
import io.github.consentgate.admin.call.Cursor;
import io.github.consentgate.admin.call.Parameters;
import io.github.consentgate.admin.call.Trail;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** {@code collections}: the organizations, or groups, in which people qualify. */
public final class CollectionsResource {

    public static final Set<String> PARAMETERS = Set.of("search", "after", "max");

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Access access;
    private final Trail trail;

    public CollectionsResource(KeycloakSession session, RealmModel realm, Access access, Trail trail) {
        this.session = session;
        this.realm = realm;
        this.access = access;
        this.trail = trail;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public CollectionPage list() {
        return list(new Parameters(session, PARAMETERS));
    }

    /** The same for a page, whose parameters may stand elsewhere. */
    public CollectionPage list(Parameters parameters) {
        access.requireView();
        return new CollectionList(session, realm)
                .page(parameters.pattern("search"), Cursor.name(parameters), parameters.max());
    }

    @Path("{alias}/blocked")
    public CollectionResource collection(@PathParam("alias") String alias) {
        return new CollectionResource(session, realm, access, trail, alias);
    }
}
