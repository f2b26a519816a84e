package io.github.consentgate.adminpage;

import io.github.consentgate.admin.services.ServicePage;
import io.github.consentgate.admin.services.ServicesResource;
import io.github.consentgate.page.ServiceView;
import io.github.consentgate.page.StrangersText;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The realm's services: what they are, and blocking one. */
public final class ServicePages {

    private static final String HERE = "services";
    private static final String SERVICE = "service";

    private final Entrance entrance;

    ServicePages(Entrance entrance) {
        this.entrance = entrance;
    }

    /** @param changed client id of the service that was just blocked or unblocked */
    @GET
    public Response list(@QueryParam("changed") String changed) {
        return entrance.look(desk -> {
            var query = Desk.filled(desk.query(), ServicesResource.PARAMETERS);
            ServicePage found = desk.services().list(Desk.parameters(query, ServicesResource.PARAMETERS));
            Map<String, Object> model = new HashMap<>();
            model.put(
                    "services",
                    found.services().stream()
                            .map(service -> new ServiceRow(service, desk))
                            .toList());
            model.put("search", Objects.requireNonNullElse(query.getFirst("search"), ""));
            model.put("mayRevoke", Desk.may(desk.access()::requireRevoke));
            found.services().stream()
                    .filter(service -> service.service().equals(changed))
                    .findAny()
                    .ifPresent(service -> model.put("changed", new ServiceRow(service, desk)));
            return Cursors.listed(HERE, model, query, found.next());
        });
    }

    @GET
    @Path("block")
    public Response askToBlock(@QueryParam(SERVICE) String clientId) {
        return ask("block", clientId);
    }

    @GET
    @Path("unblock")
    public Response askToUnblock(@QueryParam(SERVICE) String clientId) {
        return ask("unblock", clientId);
    }

    @POST
    @Path("block")
    public Response block() {
        return entrance.change(desk -> {
            String clientId = clientId(desk);
            desk.services().block(clientId);
            return done(clientId);
        });
    }

    @POST
    @Path("unblock")
    public Response unblock() {
        return entrance.change(desk -> {
            String clientId = clientId(desk);
            desk.services().unblock(clientId);
            return done(clientId);
        });
    }

    private Response ask(String act, String given) {
        String clientId = Objects.requireNonNullElse(given, "");
        return entrance.look(desk -> {
            var service = new ServiceView(desk.services().blockable(clientId));
            return Reply.page(
                    "block",
                    Map.of(
                            "kind",
                            SERVICE,
                            "act",
                            act,
                            "id",
                            clientId,
                            "shownId",
                            Objects.requireNonNullElse(StrangersText.clean(clientId), "?"),
                            "name",
                            service.getName()));
        });
    }

    private static String clientId(Desk desk) {
        String clientId = desk.form().getFirst(SERVICE);
        if (clientId == null) {
            throw new NotFoundException();
        }
        return clientId;
    }

    private static Reply done(String clientId) {
        return Reply.goTo(HERE, Map.of("search", clientId, "changed", clientId));
    }
}
