package io.github.consentgate.tests.chromium;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages as a person meets them, in a real browser. */
@Tag("once")
class PagesInChromiumIT {

    private static Chromium chromium;

    private final Realm realm = Realm.demo();
    private final Service service = realm.client()
            .service()
            .with("name", "Burndown Charts")
            .with("description", "Draws your burndown.")
            .attribute("consent-gate.publisher", "Charts Ltd.")
            .create();

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void theApprovalPageSaysWhoAsksForWhatAndWhereTheAnswerGoes() {
        var page = open(chromium.page());
        new SignInPage(page).signIn("paul");

        var approval = new ApprovalPage(page);
        picture(page, "approval");

        assertThat(approval.text("service-name")).contains("Burndown Charts");
        assertThat(approval.text("service-description")).contains("Draws your burndown.");
        assertThat(approval.text("service-publisher")).contains("Charts Ltd.");
        assertThat(approval.text("signed-in-user")).contains("paul");
        assertThat(approval.text("redirect-host")).contains("127.0.0.1");
        assertThat(approval.text("address-check")).contains(realm.address("").getAuthority());
        assertThat(approval.gate("permission").count()).isPositive();
        approval.accept();
        assertThat(callback(page)).contains("code=");
    }

    @Test
    void denyingSendsTheServiceAwayEmptyHanded() {
        var page = open(chromium.page());
        new SignInPage(page).signIn("paul");

        new ApprovalPage(page).deny();

        assertThat(callback(page)).contains("error=access_denied").doesNotContain("code=");
    }

    @Test
    void thePrerequisitesPageSaysWhyNotAndLeadsBack() {
        var page = open(chromium.page());
        new SignInPage(page).signIn("mia");

        var prerequisites = new PrerequisitesPage(page);
        picture(page, "prerequisites");

        assertThat(prerequisites.unmet()).containsExactly("collection_administrator");
        prerequisites.goBack();
        assertThat(callback(page)).contains("error=access_denied");
    }

    @Test
    void everythingWorksWithoutJavaScript() {
        var page = open(chromium.pageWithoutJavaScript());
        new SignInPage(page).signIn("paul");

        new ApprovalPage(page).accept();

        assertThat(callback(page)).contains("code=");
    }

    @Test
    void thePagesLoadNothingFromAnotherHostAndBreakNoPolicy() {
        var page = chromium.page();
        List<String> hosts = new CopyOnWriteArrayList<>();
        List<String> complaints = new ArrayList<>();
        page.onRequest(request -> hosts.add(URI.create(request.url()).getAuthority()));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        open(page);
        new SignInPage(page).signIn("paul");
        new ApprovalPage(page);

        assertThat(hosts).containsOnly(realm.address("").getAuthority());
        assertThat(complaints).isEmpty();
    }

    /** Nobody listens where the service would: the answer is taken before it leaves the browser. */
    private Page open(Page page) {
        page.route(service.redirectUri() + "**", PagesInChromiumIT::answer);
        page.navigate(service.asks().uri().toString());
        return page;
    }

    private static void answer(Route route) {
        route.fulfill(new Route.FulfillOptions().setContentType("text/plain").setBody("received"));
    }

    private String callback(Page page) {
        page.waitForURL(service.redirectUri() + "**");
        return page.url();
    }

    private static void picture(Page page, String name) {
        var folder = Path.of(System.getProperty("root"), "tests/target/screenshots");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(folder.resolve(name + ".png"))
                .setFullPage(true));
    }
}
