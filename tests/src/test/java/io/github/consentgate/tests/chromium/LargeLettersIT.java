package io.github.consentgate.tests.chromium;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Step;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WCAG 2.2, 1.4.4: who sets letters twice as large in the browser, on a phone, scrolls in one direction. */
@Tag("once")
class LargeLettersIT {

    private static final int HEIGHT = 800;

    private static Chromium chromium;

    private final Realm realm = Realm.demo();

    @BeforeAll
    static void start() {
        chromium = Chromium.withLargeLetters();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @ParameterizedTest(name = "{1}, {0}")
    @CsvSource({"en, paul," + Step.APPROVAL, "en, mia," + Step.PREREQUISITES, "de, mia," + Step.PREREQUISITES})
    void fitOnTheWay(String language, String username, String pageId) {
        var page = chromium.pageIn(language);
        var visitor = new Visitor(page).open(realm.newService(), "openid").at("login-login-username");
        assertFits(page, "login-username");
        visitor.signIn(username).at(pageId);
        assertFits(page, pageId + "-" + language);
    }

    @Test
    void fitInTheAccount() {
        var user = realm.newEligibleUser(realm.newCollection());
        var service = realm.newService();
        Approval.of(service, user.name());
        var page = chromium.page();
        new Visitor(page)
                .open(realm.address("/account/authorizations"))
                .signIn(user)
                .at("account-consent-gate-authorizations");
        assertFits(page, "authorizations");
        page.locator("[data-gate=authorization] [data-gate=revoke]").click();
        new Visitor(page).at("account-consent-gate-revoke");
        assertFits(page, "revoke");
    }

    private static void assertFits(Page page, String name) {
        assertThat(page.evaluate("getComputedStyle(document.documentElement).fontSize"))
                .isEqualTo("32px");
        for (int width : new int[] {320, 375, 414}) {
            page.setViewportSize(width, HEIGHT);
            var inspection = new Inspection(page, name);
            inspection.picture("large-letters-" + width);
            inspection.assertNothingOutside(width);
        }
    }
}
