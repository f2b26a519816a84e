package io.github.consentgate.admin.authorizations;

import io.github.consentgate.admin.call.Access;
import io.github.consentgate.admin.call.Parameters;
import io.github.consentgate.admin.call.Trail;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** {@code authorizations}: what users have approved. */
public final class AuthorizationsResource {

    public static final Set<String> PARAMETERS = Filter.namesAnd("after", "max");

    private static final String CSV = "text/csv";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Access access;
    private final Trail trail;

    public AuthorizationsResource(KeycloakSession session, RealmModel realm, Access access, Trail trail) {
        this.session = session;
        this.realm = realm;
        this.access = access;
        this.trail = trail;
    }

    /** A page; with CSV asked for, all that match, whatever their number: read and sent piece by piece. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV})
    public Response list() {
        Parameters parameters = new Parameters(session, PARAMETERS);
        return asksForCsv()
                ? csv(new Parameters(session, Filter.namesAnd()))
                : Response.ok(page(parameters)).type(MediaType.APPLICATION_JSON).build();
    }

    /** A page for whoever has the parameters from elsewhere, as with all that follow. */
    public AuthorizationPage page(Parameters parameters) {
        Filter filter = readingFilter(parameters);
        Slice slice = new StoredAuthorizations(session, realm).read(filter, start(parameters), parameters.max());
        return new AuthorizationPage(
                new Describer(session, realm).describe(slice.rows()),
                slice.next().map(Position::cursor).orElse(null));
    }

    public Response csv(Parameters parameters) {
        return Response.ok(new CsvExport(session.getKeycloakSessionFactory(), realm.getId(), readingFilter(parameters)))
                .type(CSV + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"authorizations.csv\"")
                .build();
    }

    @GET
    @Path("count")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Long> count() {
        Parameters parameters = new Parameters(session, Filter.namesAnd());
        return Map.of("count", new StoredAuthorizations(session, realm).count(readingFilter(parameters)));
    }

    @DELETE
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Long> revoke() {
        Parameters parameters = new Parameters(session, Filter.namesAnd("dryRun"));
        return parameters.dryRun()
                ? Map.of("wouldRevoke", wouldRevoke(parameters))
                : Map.of("revoked", revoke(parameters));
    }

    public long wouldRevoke(Parameters parameters) {
        return new StoredAuthorizations(session, realm).count(revokingFilter(parameters));
    }

    public long revoke(Parameters parameters) {
        return new BulkRevocation(session, realm, revokingFilter(parameters), trail).run();
    }

    private static Position start(Parameters parameters) {
        return parameters
                .text("after")
                .map(cursor -> Position.parse(cursor)
                        .orElseThrow(() -> Parameters.bad("after must be what an earlier answer gave as next")))
                .orElse(Position.START);
    }

    private boolean asksForCsv() {
        return session.getContext().getHttpRequest().getHttpHeaders().getAcceptableMediaTypes().stream()
                .filter(type -> !type.isWildcardSubtype())
                .findFirst()
                .filter(type -> type.isCompatible(MediaType.valueOf(CSV)))
                .isPresent();
    }

    private Filter readingFilter(Parameters parameters) {
        Optional<UserModel> user = Filter.user(session, realm, parameters);
        if (parameters.text("user").isPresent()) {
            access.requireView(user.orElse(null));
        } else {
            access.requireView();
        }
        return Filter.of(parameters, user);
    }

    private Filter revokingFilter(Parameters parameters) {
        Optional<UserModel> user = Filter.user(session, realm, parameters);
        if (parameters.text("user").isPresent()) {
            access.requireRevoke(user.orElse(null));
        } else {
            access.requireRevoke();
        }
        Filter filter = Filter.of(parameters, user);
        if (filter.isEmpty()) {
            throw Parameters.bad("name what to revoke: service, user or grantedBefore");
        }
        return filter;
    }
}
