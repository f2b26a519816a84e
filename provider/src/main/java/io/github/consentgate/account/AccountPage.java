package io.github.consentgate.account;

import io.github.consentgate.page.ThemedPage;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.keycloak.models.KeycloakSession;
import org.keycloak.theme.Theme;

/** A page in the account console, with the ways from one to the other. */
final class AccountPage {

    private static final String TEMPLATE = "consent-gate-account-%s.ftl";

    private final ThemedPage page;
    private final AccountAddresses addresses;

    AccountPage(KeycloakSession session, Theme theme, AccountAddresses addresses) {
        this.page = new ThemedPage(session, theme);
        this.addresses = addresses;
    }

    Locale locale() {
        return page.locale();
    }

    Properties messages() {
        return page.messages();
    }

    Response show(String name, Map<String, Object> model) {
        return render(Status.OK, name, model);
    }

    Response problem(Problem problem) {
        return render(
                problem.status(), "problem", Map.of("problem", problem.name().toLowerCase(Locale.ROOT)));
    }

    private Response render(Status status, String name, Map<String, Object> model) {
        Map<String, Object> whole = new HashMap<>(model);
        whole.put("consoleUrl", addresses.console().toString());
        whole.put("authorizationsUrl", addresses.authorizations().toString());
        whole.put("revokeUrl", addresses.revoke().toString());
        whole.put("signOutUrl", addresses.signOut().toString());
        return page.render(status, TEMPLATE.formatted(name), whole);
    }
}
