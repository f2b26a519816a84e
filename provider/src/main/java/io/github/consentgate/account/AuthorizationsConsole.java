package io.github.consentgate.account;

import io.github.consentgate.page.FormSeal;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.resources.account.AccountConsole;
import org.keycloak.theme.Theme;

/** Keycloak's account console, and within its address the authorizations page. */
public final class AuthorizationsConsole extends AccountConsole {

    private final ClientModel client;
    private final AccountPage page;
    private final AccountAddresses addresses;

    AuthorizationsConsole(KeycloakSession session, ClientModel client, Theme theme) {
        super(session, client, theme);
        this.client = client;
        this.addresses = new AccountAddresses(session);
        this.page = new AccountPage(session, theme, addresses);
    }

    /**
     * @param revoked client id of the service that was just revoked, or {@code *}
     * @param seal that of the answer which sent the browser here
     * @param state set when the browser comes back from signing in
     */
    @GET
    @Path("authorizations")
    public Response list(
            @QueryParam(Place.SEARCH) String search,
            @QueryParam(Place.PAGE) String number,
            @QueryParam(AccountAddresses.REVOKED) String revoked,
            @QueryParam(AccountAddresses.SEAL) String seal,
            @QueryParam("state") String state) {
        Place place = Place.of(search, number);
        if (state != null) {
            return isSignedIn()
                    ? addresses.redirect(addresses.authorizations(place))
                    : page.problem(Problem.NOT_SIGNED_IN);
        }
        String told = revoked != null && new FormSeal(session).isOver(revoked, seal) ? revoked : null;
        return forVisitor(place, visitor -> new AuthorizationsList(session, visitor, page).show(place, told));
    }

    @GET
    @Path("authorizations/revoke")
    public Response confirm(
            @QueryParam("service") String service,
            @QueryParam(Place.SEARCH) String search,
            @QueryParam(Place.PAGE) String number) {
        Place place = Place.of(search, number);
        return forVisitor(place, visitor -> new RevocationForm(session, visitor, page, addresses).ask(service, place));
    }

    @POST
    @Path("authorizations/revoke")
    public Response revoke() {
        // Whoever has been signed out meanwhile is told that nothing happened, and does not sign in to a list that says
        // nothing.
        return isSignedIn()
                ? forVisitor(Place.BEGINNING, visitor -> new RevocationForm(session, visitor, page, addresses).answer())
                : page.problem(Problem.NOT_FROM_THE_PAGE);
    }

    private Response forVisitor(Place place, Function<Visitor, Response> answer) {
        if (!isSignedIn()) {
            return addresses.redirect(addresses.signIn(place));
        }
        Visitor visitor = new Visitor(session.getContext().getUserSession(), client);
        return visitor.mayView() ? answer.apply(visitor) : page.problem(Problem.NO_RIGHT_TO_VIEW);
    }

    /** Keycloak's console has looked at the identity cookie, and told the context whose session it is. */
    private boolean isSignedIn() {
        UserSessionModel userSession = session.getContext().getUserSession();
        return userSession != null;
    }
}
