package io.github.consentgate.tests.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.github.consentgate.tests.chromium.ApprovalPage;
import io.github.consentgate.tests.chromium.Chromium;
import io.github.consentgate.tests.chromium.PrerequisitesPage;
import io.github.consentgate.tests.chromium.SignInPage;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.flow.Step;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The demo as a newcomer starts it and clicks through: {@code ./demo.sh} and a real browser. */
@Tag("once")
class DemoIT {

    private static final int AT_ONCE = 4;
    private static final int ROUNDS = 5;

    private static Chromium chromium;
    private static DemoScript demo;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        demo = DemoScript.start();
        chromium = new Chromium();
    }

    @AfterAll
    static void nothingIsLeftRunning() throws InterruptedException {
        chromium.close();
        assertThat(demo.stop()).isTrue();
    }

    @Test
    void paulSeesHisWorkItemsUntilHeRevokesTheAuthorization() {
        var page = chromium.page();
        connect(page, "paul");
        new ApprovalPage(page).accept();
        assertThat(at(page, "work-items").locator("tbody tr").first()).isVisible();

        revokeOnTheApplicationsPage(page);
        page.navigate(demo.service() + "/work-items");

        assertThat(at(page, "withdrawn")).containsText("withdrawn");
    }

    @Test
    void miaSeesWhyNot() {
        var page = chromium.page();
        connect(page, "mia");

        var prerequisites = new PrerequisitesPage(page);
        assertThat(prerequisites.unmet()).containsExactly("collection_administrator");
        prerequisites.goBack();

        assertThat(at(page, "refused").locator("[data-sample=error]")).hasText("access_denied");
    }

    @Test
    void oliviaDenies() {
        var page = chromium.page();
        connect(page, "olivia");
        new ApprovalPage(page).deny();

        assertThat(at(page, "refused").locator("[data-sample=error]")).hasText("access_denied");
    }

    /** Here and not on PostgreSQL, whose unique key lets one of them in. */
    @Test
    void ofApprovalsAtOnceOneIsKeptAndCanBeRevoked() {
        var realm = demo.realm();
        var user = realm.user("paul");
        for (int round = 0; round < ROUNDS; round++) {
            var service = realm.newService();
            var pages = Stream.generate(() -> new Browser(realm.server()))
                    .limit(AT_ONCE)
                    .map(browser -> browser.open(service.asks()).signIn(user.name()))
                    .toList();

            pages.parallelStream().forEach(Step::accept);

            assertThat(realm.consents(user.name())).containsOnlyOnce(service.clientId());
            realm.admin().delete("/users/" + user.id() + "/consents/" + service.clientId());
            assertThat(realm.consents(user.name())).doesNotContain(service.clientId());
        }
    }

    private static void connect(Page page, String user) {
        page.navigate(demo.service());
        page.locator("a[href='/connect']").click();
        new SignInPage(page).signIn(user);
    }

    private static Locator at(Page page, String name) {
        assertThat(page.locator("main")).hasAttribute("data-page", name);
        return page.locator("main");
    }

    /** Stock Keycloak's page of the account console, by the words that a person reads. */
    private static void revokeOnTheApplicationsPage(Page page) {
        page.navigate(demo.realm().address("/account/applications").toString());
        var row = page.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("Release Notes"))
                .filter(new Locator.FilterOptions().setHasText("Third-party"));
        row.first().getByRole(AriaRole.BUTTON).first().click();
        row.first()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove access"))
                .click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Confirm"))
                .click();
        assertThat(page.getByText("Successfully removed consent")).isVisible();
    }
}
