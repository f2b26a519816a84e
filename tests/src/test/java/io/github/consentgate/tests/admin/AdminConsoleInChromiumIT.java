package io.github.consentgate.tests.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.github.consentgate.tests.chromium.Chromium;
import io.github.consentgate.tests.chromium.Inspection;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.server.Administrator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Keycloak's own console shows the gate's executors, condition and rules; the pictures are docs/install.md's. */
@Tag("once")
class AdminConsoleInChromiumIT {

    private static Chromium chromium;

    private final Realm realm = Realm.demo();

    @BeforeAll
    static void start() {
        chromium = Chromium.withoutWindow();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void theProfileThePolicyAndTheRulesAreShown() {
        var page = signedIn();

        open(page, "realm-settings/client-policies/consent-gate/edit-profile");
        for (var executor : List.of("consent-gate-full-access", "consent-gate-prerequisites")) {
            assertThat(page.getByText(executor).first()).isVisible();
        }
        new Inspection(page, "console").picture("profile");

        page.getByText("consent-gate-prerequisites").first().click();
        page.waitForURL(url -> url.contains("consent-gate-prerequisites"));
        assertThat(page.locator("input[value='Project Collection Administrators']"))
                .isVisible();
        new Inspection(page, "console").picture("executor");

        open(page, "realm-settings/client-policies/consent-gate/edit-policy");
        assertThat(page.getByText("consent-gate-third-party").first()).isVisible();
        new Inspection(page, "console").picture("policy");
    }

    private void open(Page page, String path) {
        page.navigate(realm.server().resolve("/admin/master/console/") + "#/" + realm.name() + "/" + path);
    }

    private Page signedIn() {
        var page = chromium.page();
        page.setViewportSize(1280, 800);
        open(page, "realm-settings/client-policies");
        page.locator("input[name=username]").fill(Administrator.NAME);
        page.locator("input[name=password]").fill(Administrator.PASSWORD);
        page.locator("[name=login]").click();
        page.locator("nav").first().waitFor();
        return page;
    }
}
