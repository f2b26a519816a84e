package io.github.consentgate.adminpage;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** The pages about one realm. */
public final class RealmPages {

    private final Entrance entrance;

    RealmPages(Entrance entrance) {
        this.entrance = entrance;
    }

    @GET
    public Response overview() {
        return entrance.look(Overview::show);
    }

    @Path("services")
    public ServicePages services() {
        return new ServicePages(entrance);
    }

    @Path("authorizations")
    public AuthorizationPages authorizations() {
        return new AuthorizationPages(entrance);
    }

    @Path("collections")
    public CollectionPages collections() {
        return new CollectionPages(entrance);
    }

    @Path("setup")
    public SetupPages setup() {
        return new SetupPages(entrance);
    }
}
