package io.github.consentgate.adminpage;

import io.github.consentgate.admin.page.PageClient;
import io.github.consentgate.page.FormSeal;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.ErrorResponseException;
import org.keycloak.services.managers.RealmManager;
import org.keycloak.services.resources.admin.AdminAuth;

/** Lets admins in, to do at their desk what Keycloak's permissions let them, and shows how it went. */
final class Entrance {

    private final KeycloakSession session;
    private final RealmModel login;
    private final AdminAddresses addresses;
    private final AdminPage page;
    private final Door door;
    private final String target;

    /** To the realm's own pages. */
    Entrance(KeycloakSession session) {
        this(session, session.getContext().getRealm().getName());
    }

    /** @param target name of the realm that is looked after; may be anything */
    Entrance(KeycloakSession session, String target) {
        this.session = session;
        this.login = session.getContext().getRealm();
        this.door = new Door(session);
        this.addresses = new AdminAddresses(session);
        this.page = new AdminPage(session, addresses, target);
        this.target = target;
    }

    /** Changes nothing. */
    Response look(Function<Desk, Reply> work) {
        return enter(address(), work);
    }

    /** Only for a form that a page of this very session gave. */
    Response change(Function<Desk, Reply> work) {
        return enter(
                addresses.overview(target),
                desk -> new FormSeal(session).isOn(desk.form())
                        ? work.apply(desk)
                        : Reply.problem(Problem.NOT_FROM_THE_PAGE));
    }

    /** For admins of the whole server; others have one realm to choose from. */
    Response choose(String search) {
        if (!RealmManager.isAdministrationRealm(login)) {
            return page.redirect(addresses.overview(login.getName()));
        }
        return admitted(
                addresses.root(),
                admin -> new RealmChoice(session, admin, addresses).show(search).on(page));
    }

    private Response enter(URI back, Function<Desk, Reply> work) {
        return admitted(back, admin -> Administered.find(session, admin, target)
                .map(realm -> at(new Desk(session, realm, admin), work))
                .orElse(Reply.problem(Problem.NOT_ADMIN))
                .on(page));
    }

    private Response admitted(URI back, Function<AdminAuth, Response> answer) {
        Optional<AdminAuth> admin = door.admin();
        MultivaluedMap<String, String> query = session.getContext().getUri().getQueryParameters();
        if (query.containsKey("state")) {
            // Back from signing in, with what Keycloak adds to the address.
            return admin.isPresent() ? page.redirect(back) : page.problem(Problem.NOT_SIGNED_IN);
        }
        if (admin.isEmpty()) {
            return ask(back);
        }
        return door.isImpersonated() ? page.problem(Problem.IMPERSONATED) : answer.apply(admin.get());
    }

    /** Signs in; where the server's admins have a page too, one has to say who one is. */
    private Response ask(URI back) {
        RealmModel master = new RealmManager(session).getKeycloakAdministrationRealm();
        URI signIn = addresses.signIn(back);
        return RealmManager.isAdministrationRealm(login)
                        || PageClient.find(master).isEmpty()
                ? page.redirect(signIn)
                : page.show(
                        "door",
                        Map.of(
                                "signInUrl", signIn.toString(),
                                "serverUrl",
                                        addresses
                                                .overviewFrom(master.getName(), target)
                                                .toString()));
    }

    /** The work is the realm's, what is shown of it is in the look of the realm to which the admin signed in. */
    private Reply at(Desk desk, Function<Desk, Reply> work) {
        session.getContext().setRealm(desk.realm());
        try {
            return work.apply(desk);
        } catch (ForbiddenException e) {
            return Reply.problem(Problem.NO_RIGHT);
        } catch (NotFoundException e) {
            return Reply.problem(Problem.NOT_FOUND);
        } catch (ErrorResponseException e) {
            return Reply.problem(Problem.NOT_UNDERSTOOD);
        } finally {
            session.getContext().setRealm(login);
        }
    }

    /** What was asked for, without parameters. */
    private URI address() {
        String path = session.getContext().getUri().getPath();
        String root = addresses.overview(target).getPath();
        int below = path.indexOf("/" + AdminAddresses.ID + "/" + target + "/");
        String rest = below < 0 ? "" : path.substring(below + AdminAddresses.ID.length() + target.length() + 3);
        return rest.isEmpty() || root.isEmpty() ? addresses.overview(target) : addresses.page(target, rest);
    }
}
