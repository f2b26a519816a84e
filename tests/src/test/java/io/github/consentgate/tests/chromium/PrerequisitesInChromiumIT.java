package io.github.consentgate.tests.chromium;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Step;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The prerequisites page in every window, whatever is missing: nobody is shut out. */
@Tag("once")
class PrerequisitesInChromiumIT {

    private static Chromium chromium;

    private final Services services = new Services(Realm.demo());

    @BeforeAll
    static void start() {
        chromium = Chromium.withoutWindow();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void inEveryWindow() {
        var page = open(chromium.page(), services.decent(), "mia");
        var inspection = new Inspection(page, "prerequisites");

        inspection.standsStill();
        inspection.thorough();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"carla", "adam"})
    void inTwoCollectionsOrNone(String username) {
        var page = open(chromium.page(), services.decent(), username);

        new Inspection(page, "prerequisites-" + username).usual();
    }

    /** WCAG 2.2, 2.4.2. */
    @Test
    void theWindowIsNamedAsThePage() {
        var page = open(chromium.page(), services.decent(), "mia");

        assertThat(page.title()).startsWith(page.locator("#kc-page-title").innerText());
    }

    /** Who lacks a single thing in one collection is told that first. */
    @Test
    void theCollectionWhereTheLeastIsMissingComesFirst() {
        var page = open(chromium.page(), services.decent(), "carla");

        var missing = page.locator("section:has([data-gate=prerequisite])").all().stream()
                .map(collection -> collection.locator("[data-met=false]").count())
                .toList();
        assertThat(missing).hasSizeGreaterThan(1).isSorted();
    }

    @Test
    void aLongWindedService() {
        var page = open(chromium.page(), services.longWinded(), "mia");

        new Inspection(page, "prerequisites-long-winded").usual();
    }

    @Test
    void fromRightToLeft() {
        var page = open(chromium.pageIn("ar"), services.decent(), "mia");

        assertThat(page.getAttribute("html", "dir")).isEqualTo("rtl");
        new Inspection(page, "prerequisites-arabic").usual();
    }

    @Test
    void atTwoHundredPercent() {
        var page = open(chromium.pageAtTwoHundredPercent(), services.decent(), "mia");
        var inspection = new Inspection(page, "prerequisites-zoomed");

        inspection.assertNobodyShutOut("200 %");
        inspection.assertNothingOutside("200 %");
        inspection.picture("200-percent");
    }

    private static Page open(Page page, Service service, String username) {
        new Visitor(page).open(service, "openid full_access").signIn(username).at(Step.PREREQUISITES);
        return page;
    }
}
