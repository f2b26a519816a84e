package io.github.consentgate.tests.chromium;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Step;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The approval page in every window, whoever asks: nobody is shut out, nothing is pushed off the page. */
@Tag("once")
class ApprovalInChromiumIT {

    private static final String SCOPE = "openid full_access offline_access";

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
        var page = open(chromium.page(), services.decent());
        var inspection = new Inspection(page, "approval");

        inspection.standsStill();
        inspection.thorough();
    }

    /** WCAG 2.2, 2.4.2: among many windows, and for who cannot see it. */
    @Test
    void theWindowIsNamedAsThePage() {
        var page = open(chromium.page(), services.decent());

        assertThat(page.title()).startsWith(page.locator("#kc-page-title").innerText());
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                kind("on-this-device", Services::onThisDevice),
                kind("app", Services::app),
                kind("silent", Services::silent),
                kind("long-winded", Services::longWinded));
    }

    private static Arguments kind(String name, Function<Services, Service> service) {
        return Arguments.of(name, service);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void whoeverAsks(String name, Function<Services, Service> service) {
        var page = open(chromium.page(), service.apply(services));

        new Inspection(page, "approval-" + name).usual();
        assertTheAnswerIsNear(page);
    }

    /** Whoever has ten seconds sees who asks, for what, as whom, and where the answer goes. */
    @Test
    void theFourAnswersAreSeenAtOnce() {
        var page = open(chromium.page(), services.decent());
        page.setViewportSize(1280, 720);

        for (var answer : List.of("service-name", "permission", "signed-in-user", "redirect-host")) {
            var box = page.locator("[data-gate=" + answer + "]").first().boundingBox();
            assertThat(box.y + box.height).as(answer).isLessThan(720);
        }
    }

    /** What looks like a host in an app's address is none that the answer goes to. */
    @Test
    void anAppIsNamedByItsSchemeWhateverHostItsAddressHas() {
        var page = open(chromium.page(), services.appWithAHost());

        assertThat(new ApprovalPage(page).text("redirect-host")).isEqualTo("com.example.charts");
        assertThat(page.locator(".cg-caution").count()).isPositive();
    }

    @Test
    void forAnotherDevice() {
        var page = chromium.page();
        new Visitor(page)
                .open(services.devicesPage(services.onAnotherDevice()))
                .signIn("paul")
                .at(Step.APPROVAL);

        new Inspection(page, "approval-another-device").usual();
    }

    @Test
    void fromRightToLeft() {
        var page = open(chromium.pageIn("ar"), services.decent());

        assertThat(page.getAttribute("html", "dir")).isEqualTo("rtl");
        new Inspection(page, "approval-arabic").usual();
    }

    @Test
    void atTwoHundredPercent() {
        for (var service : new Service[] {services.decent(), services.longWinded()}) {
            var page = open(chromium.pageAtTwoHundredPercent(), service);
            var inspection = new Inspection(page, "approval-zoomed");

            inspection.assertNobodyShutOut("200 %");
            inspection.assertNothingOutside("200 %");
            inspection.picture("200-percent");
        }
    }

    /** A stranger's words do not push the buttons out of reach. */
    private static void assertTheAnswerIsNear(Page page) {
        page.setViewportSize(320, 700);

        assertThat(page.locator("[name=accept]").boundingBox().y).isLessThan(1_600);
    }

    private static Page open(Page page, Service service) {
        new Visitor(page).open(service, SCOPE).signIn("paul").at(Step.APPROVAL);
        return page;
    }
}
