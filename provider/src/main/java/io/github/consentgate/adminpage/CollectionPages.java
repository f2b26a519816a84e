package io.github.consentgate.adminpage;

import io.github.consentgate.admin.collections.CollectionPage;
import io.github.consentgate.admin.collections.CollectionsResource;
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

/** The realm's collections, and closing one. */
public final class CollectionPages {

    private static final String HERE = "collections";
    private static final String COLLECTION = "collection";

    private final Entrance entrance;

    CollectionPages(Entrance entrance) {
        this.entrance = entrance;
    }

    /** @param changed alias of the collection that was just closed or opened */
    @GET
    public Response list(@QueryParam("changed") String changed) {
        return entrance.look(desk -> {
            var query = Desk.filled(desk.query(), CollectionsResource.PARAMETERS);
            CollectionPage found = desk.collections().list(Desk.parameters(query, CollectionsResource.PARAMETERS));
            Map<String, Object> model = new HashMap<>();
            model.put(
                    "collections",
                    found.collections().stream()
                            .map(collection -> new CollectionRow(collection, desk))
                            .toList());
            model.put("search", Objects.requireNonNullElse(query.getFirst("search"), ""));
            found.collections().stream()
                    .filter(collection -> collection.alias().equals(changed))
                    .findAny()
                    .ifPresent(collection -> model.put("changed", new CollectionRow(collection, desk)));
            return Cursors.listed(HERE, model, query, found.next());
        });
    }

    @GET
    @Path("block")
    public Response askToBlock(@QueryParam(COLLECTION) String alias) {
        return ask("block", alias);
    }

    @GET
    @Path("unblock")
    public Response askToUnblock(@QueryParam(COLLECTION) String alias) {
        return ask("unblock", alias);
    }

    @POST
    @Path("block")
    public Response block() {
        return entrance.change(desk -> {
            String alias = alias(desk);
            desk.collections().collection(alias).block();
            return done(alias);
        });
    }

    @POST
    @Path("unblock")
    public Response unblock() {
        return entrance.change(desk -> {
            String alias = alias(desk);
            desk.collections().collection(alias).unblock();
            return done(alias);
        });
    }

    private Response ask(String act, String given) {
        String alias = Objects.requireNonNullElse(given, "");
        return entrance.look(desk -> {
            // Asks whether this admin may, and whether there is such a collection.
            desk.collections().collection(alias).isBlocked();
            return Reply.page(
                    "block",
                    Map.of(
                            "kind",
                            COLLECTION,
                            "act",
                            act,
                            "id",
                            alias,
                            "name",
                            Objects.requireNonNullElse(StrangersText.clean(alias), "?")));
        });
    }

    private static String alias(Desk desk) {
        String alias = desk.form().getFirst(COLLECTION);
        if (alias == null) {
            throw new NotFoundException();
        }
        return alias;
    }

    private static Reply done(String alias) {
        return Reply.goTo(HERE, Map.of("search", alias, "changed", alias));
    }
}
