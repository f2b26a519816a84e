package io.github.consentgate.adminpage;

import io.github.consentgate.admin.authorizations.AuthorizationPage;
import io.github.consentgate.admin.authorizations.AuthorizationsResource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Who has authorized what, and ending it. */
public final class AuthorizationPages {

    private static final String HERE = "authorizations";
    private static final String USER = "user";
    private static final Set<String> FILTER = Set.of("service", USER, "grantedBefore");

    private final Entrance entrance;

    AuthorizationPages(Entrance entrance) {
        this.entrance = entrance;
    }

    @GET
    public Response list() {
        return entrance.look(desk -> {
            var query = Desk.filled(desk.query(), AuthorizationsResource.PARAMETERS);
            boolean all = Desk.may(desk.access()::requireView);
            Map<String, Object> model = new HashMap<>();
            model.put("filter", filter(query));
            model.put("all", all);
            if (!all && !query.containsKey(USER)) {
                return Reply.page(HERE, model);
            }
            AuthorizationPage found =
                    desk.authorizations().page(Desk.parameters(query, AuthorizationsResource.PARAMETERS));
            model.put(
                    HERE,
                    found.authorizations().stream()
                            .map(authorization -> new AuthorizationRow(authorization, desk))
                            .toList());
            model.put("mayRevoke", mayRevoke(desk, query));
            model.put("ended", desk.query().containsKey("ended"));
            return Cursors.listed(HERE, model, query, found.next());
        });
    }

    /** All that match, for a spreadsheet. */
    @GET
    @Path("csv")
    public Response csv() {
        return entrance.look(desk -> {
            var parameters = Desk.parameters(Desk.filled(desk.query(), FILTER), FILTER);
            Response response = desk.authorizations().csv(parameters);
            return page -> response;
        });
    }

    @GET
    @Path("revoke")
    public Response ask() {
        return entrance.look(desk -> {
            var query = Desk.filled(desk.query(), FILTER);
            long count = desk.authorizations().wouldRevoke(Desk.parameters(query, FILTER));
            Map<String, Object> model = new HashMap<>();
            model.put("filter", filter(query));
            model.put("count", count);
            if (count == 1) {
                only(desk, query).ifPresent(row -> model.put("only", row));
            }
            return Reply.page("revoke", model);
        });
    }

    /** By name, for whoever came by the ids of a button; nothing where it takes more than a page to find. */
    private static Optional<AuthorizationRow> only(Desk desk, MultivaluedMap<String, String> query) {
        return desk.authorizations().page(Desk.parameters(query, FILTER)).authorizations().stream()
                .findFirst()
                .map(authorization -> new AuthorizationRow(authorization, desk));
    }

    @POST
    @Path("revoke")
    public Response revoke() {
        return entrance.change(desk -> {
            var form = Desk.filled(desk.form(), FILTER);
            desk.authorizations().revoke(Desk.parameters(form, FILTER));
            Map<String, String> back = filter(form);
            back.put("ended", "true");
            return Reply.goTo(HERE, back);
        });
    }

    /** Whether the button that revokes all that match would work. */
    private static boolean mayRevoke(Desk desk, MultivaluedMap<String, String> query) {
        var filter = Desk.filled(query, FILTER);
        return !filter.isEmpty() && Desk.may(() -> desk.authorizations().wouldRevoke(Desk.parameters(filter, FILTER)));
    }

    private static Map<String, String> filter(MultivaluedMap<String, String> query) {
        Map<String, String> filter = new TreeMap<>();
        FILTER.stream().filter(query::containsKey).forEach(name -> filter.put(name, query.getFirst(name)));
        return filter;
    }
}
