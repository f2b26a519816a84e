package io.github.consentgate.adminpage;

import io.github.consentgate.page.FormSeal;
import io.github.consentgate.page.StrangersText;
import io.github.consentgate.page.ThemedPage;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.RealmManager;
import org.keycloak.services.util.CacheControlUtil;

/** A page for admins, with the ways from one to the other. */
final class AdminPage {

    private static final String TEMPLATE = "consent-gate-admin-%s.ftl";

    private final KeycloakSession session;
    private final AdminAddresses addresses;
    private final ThemedPage page;
    private final String target;

    AdminPage(KeycloakSession session, AdminAddresses addresses, String target) {
        this.session = session;
        this.addresses = addresses;
        this.page = new ThemedPage(session, AdminTheme.of(session));
        this.target = target;
    }

    Response show(String name, Map<String, Object> model) {
        return render(Status.OK, name, model);
    }

    Response problem(Problem problem) {
        return render(
                problem.status(), "problem", Map.of("problem", problem.name().toLowerCase(Locale.ROOT)));
    }

    String address(String path, Map<String, String> parameters) {
        return addresses.page(target, path, parameters).toString();
    }

    Response redirect(String path, Map<String, String> parameters) {
        return redirect(addresses.page(target, path, parameters));
    }

    Response redirect(URI address) {
        return Response.seeOther(address)
                .cacheControl(CacheControlUtil.noCache())
                .build();
    }

    private Response render(Status status, String name, Map<String, Object> model) {
        Map<String, Object> whole = new HashMap<>(model);
        whole.put("dates", new DateWriter(page.locale()));
        whole.put("target", Objects.requireNonNullElse(StrangersText.clean(target), "?"));
        whole.put("rootUrl", addresses.root().toString());
        whole.put("overviewUrl", addresses.overview(target).toString());
        whole.put("adminConsoleUrl", addresses.adminConsole(target).toString());
        whole.put("signOutUrl", addresses.signOut().toString());
        whole.put(
                "choice",
                RealmManager.isAdministrationRealm(session.getContext().getRealm()));
        String seal = new FormSeal(session).text();
        if (seal != null) {
            whole.put(FormSeal.FIELD, seal);
        }
        return page.render(status, TEMPLATE.formatted(name), whole);
    }
}
