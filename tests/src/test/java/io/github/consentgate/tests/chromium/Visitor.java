package io.github.consentgate.tests.chromium;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.fixture.User;
import java.net.URI;
import java.util.regex.Pattern;

/** Somebody who goes through a realm's sign-in and has a good look at the pages on the way. */
public final class Visitor {

    /** Whether the band lies across the top, with the logo in it. */
    private static final String BAND = """
            (() => {
              const band = document.getElementById('kc-header');
              const box = band.getBoundingClientRect();
              const logo = getComputedStyle(band, '::before');
              return box.top + scrollY == 0 && box.width == document.documentElement.clientWidth && box.height >= 40
                && logo.backgroundImage.includes('logo.svg') && parseFloat(logo.width) >= 20
            })()
            """;

    private static final String RECEIVED = "received";

    private final Page page;

    public Visitor(Page page) {
        this.page = page;
    }

    public Page page() {
        return page;
    }

    public Visitor open(URI address) {
        page.navigate(address.toString());
        return this;
    }

    /** Nobody listens where the service would: the answer is taken before it leaves the browser. */
    public Visitor open(Service service, String scope) {
        page.route(
                service.redirectUri() + "**",
                route -> route.fulfill(
                        new Route.FulfillOptions().setContentType("text/plain").setBody(RECEIVED)));
        return open(service.asks().scope(scope).uri());
    }

    public Visitor signIn(User user) {
        return signIn(user.name());
    }

    public Visitor signIn(String username) {
        return fill("username", username)
                .press("login")
                .fill("password", User.PASSWORD)
                .press("login");
    }

    public Visitor at(String pageId) {
        assertThat(page.locator("body")).hasAttribute("data-page-id", Pattern.compile("^(?:" + pageId + ")$"));
        return this;
    }

    /** The page of this id, of the brand, and open to everybody. */
    public Visitor see(String pageId) {
        at(pageId);
        assertThat(page.evaluate(BAND)).as("the band on %s", pageId).isEqualTo(true);
        assertThat(page.locator("#kc-header")).containsText("Consent Gate demo");
        var inspection = new Inspection(page, pageId.replaceAll("^(login-)+", "login-"));
        inspection.standsStill();
        inspection.usual();
        return this;
    }

    public Visitor fill(String name, String value) {
        page.locator("input[name='" + name + "']:not([type=hidden])").fill(value);
        return this;
    }

    public Visitor press(String name) {
        return click("[name='" + name + "']");
    }

    public Visitor click(String selector) {
        page.locator(selector).click();
        return this;
    }

    public Visitor at(Service service) {
        assertThat(page.locator("body")).hasText(RECEIVED);
        page.waitForURL(service.redirectUri() + "**");
        return this;
    }
}
