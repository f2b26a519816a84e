package io.github.consentgate.tests.chromium;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.User;
import io.github.consentgate.tests.flow.Step;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No hand on a mouse: everything is reached in the order in which it is read, and one sees where one is. */
@Tag("once")
class KeyboardIT {

    private static final int MANY = 40;

    /** What has the focus. */
    private static final String FOCUSED =
            "(it => it == document.body ? '' : it.name || it.dataset.gate || it.id || it.tagName)(document.activeElement)";

    /** Whether what has the focus, or the frame around it, is ringed. */
    private static final String RINGED = """
            [document.activeElement, document.activeElement.parentElement].map(it => getComputedStyle(it)).some(
              style => style.outlineStyle != 'none' && parseFloat(style.outlineWidth) >= 2)
            """;

    private static Chromium chromium;

    private final Services services = new Services(Realm.demo());
    private final Page page = chromium.page();
    private final Visitor visitor = new Visitor(page);

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void signsInAndAccepts() {
        var service = services.decent();
        visitor.open(service, "openid");
        signIn("paul");
        visitor.at(Step.APPROVAL);

        assertThat(tabbing()).containsSubsequence("login-select-toggle", "accept", "cancel", "help");
        tabTo("accept");
        page.keyboard().press("Enter");

        visitor.at(service);
        assertThat(page.url()).contains("code=");
    }

    @Test
    void goesBackToTheService() {
        var service = services.decent();
        visitor.open(service, "openid");
        signIn("mia");
        visitor.at(Step.PREREQUISITES);

        assertThat(tabbing()).containsSubsequence("login-select-toggle", "help", "return");
        tabTo("return");
        page.keyboard().press("Enter");

        visitor.at(service);
        assertThat(page.url()).contains("error=access_denied");
    }

    private void signIn(String username) {
        visitor.at("login-login-username");
        type("username", username);
        visitor.at("login-login");
        type("password", User.PASSWORD);
    }

    /** Without a click first: the page gives the focus to the field that it asks for. */
    private void type(String field, String value) {
        PlaywrightAssertions.assertThat(page.locator("#" + field)).isFocused();
        page.keyboard().type(value);
        page.keyboard().press("Enter");
    }

    /** Once through the whole page. */
    private List<String> tabbing() {
        var reached = new ArrayList<String>();
        for (int i = 0; i < MANY; i++) {
            page.keyboard().press("Tab");
            var focused = (String) page.evaluate(FOCUSED);
            if (focused.isEmpty()) {
                return reached;
            }
            assertThat(page.evaluate(RINGED)).as("a ring around %s", focused).isEqualTo(true);
            reached.add(focused);
        }
        return reached;
    }

    private void tabTo(String name) {
        for (int i = 0; i < MANY && !name.equals(page.evaluate(FOCUSED)); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(page.evaluate(FOCUSED)).isEqualTo(name);
    }
}
