package io.github.consentgate.adminpage;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** What the realm lacks, and adding it. */
public final class SetupPages {

    private final Entrance entrance;

    SetupPages(Entrance entrance) {
        this.entrance = entrance;
    }

    @GET
    public Response ask() {
        return entrance.look(desk -> Reply.page(
                "setup",
                Map.of(
                        "changes",
                        desk.setup().setup(true).stream().map(ChangeView::new).toList())));
    }

    @POST
    public Response make() {
        return entrance.change(desk -> {
            desk.setup().setup(false);
            return Reply.goTo("setup", Map.of());
        });
    }
}
