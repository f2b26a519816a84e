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
import io.github.consentgate.tests.fixture.Realm;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The demo as it is clicked through: the sample service, its API, Keycloak and a real browser. */
class DemoIT {

    private static final Realm REALM = Realm.demo();
    private static Chromium chromium;
    private static SampleProgram sample;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        sample = SampleProgram.start(REALM);
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        sample.close();
    }

    @Test
    void paulSeesHisWorkItemsUntilHeRevokesTheAuthorization() {
        var page = chromium.page();
        connect(page, "paul");
        new ApprovalPage(page).accept();
        assertThat(at(page, "work-items").locator("tbody tr").first()).isVisible();

        revokeOnTheApplicationsPage(page);
        page.navigate(sample.address() + "/work-items");

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

    private static void connect(Page page, String user) {
        page.navigate(sample.address());
        page.locator("a[href='/connect']").click();
        new SignInPage(page).signIn(user);
    }

    private static Locator at(Page page, String name) {
        assertThat(page.locator("main")).hasAttribute("data-page", name);
        return page.locator("main");
    }

    /** Stock Keycloak's page of the account console, by the words that a person reads. */
    private static void revokeOnTheApplicationsPage(Page page) {
        page.navigate(REALM.address("/account/applications").toString());
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
