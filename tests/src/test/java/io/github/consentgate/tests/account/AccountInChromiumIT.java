package io.github.consentgate.tests.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.github.consentgate.tests.chromium.Chromium;
import io.github.consentgate.tests.chromium.Inspection;
import io.github.consentgate.tests.chromium.SignInPage;
import io.github.consentgate.tests.chromium.Weight;
import io.github.consentgate.tests.crowd.ManyAuthorizations;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.User;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The authorizations page in a real browser: its weight, its manners, its way from the console. */
@Tag("once")
class AccountInChromiumIT {

    private static final int AT_MOST = 60_000;

    private static Chromium chromium;

    private final Realm realm = Realm.demo();
    private final User user = realm.newUser();
    private final String address = realm.address("/account/authorizations").toString();

    @BeforeAll
    static void start() {
        chromium = Chromium.withoutWindow();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void aFullPageIsLightOnFirstLoad() {
        ManyAuthorizations.of(realm, user, 60);
        var page = signedIn(chromium.page());

        var weight = Weight.of(page, () -> page.navigate(address + "?page=2"));

        assertThat(page.locator("[data-gate=authorization]")).hasCount(25);
        System.out.printf("authorizations page: %s%n", weight);
        assertThat(weight.bytes()).isLessThan(AT_MOST);
    }

    @Test
    void soItIsWithTheLongestWordsOfStrangers() {
        ManyAuthorizations.withLongWords(realm, user, 30);
        var page = signedIn(chromium.page());

        var weight = Weight.of(page, () -> page.navigate(address));

        assertThat(page.locator("[data-gate=authorization]")).hasCount(25);
        System.out.printf("authorizations page with the longest words: %s%n", weight);
        assertThat(weight.bytes()).isLessThan(AT_MOST);
    }

    @Test
    void itHasNoScriptNoHandlerAndKeycloaksHeaders() {
        ManyAuthorizations.of(realm, user, 3);
        var page = signedIn(chromium.page());

        var response = page.navigate(address);

        assertThat(response.headerValue("content-security-policy"))
                .contains("frame-ancestors 'self'", "object-src 'none'");
        assertThat(response.headerValue("x-frame-options")).isEqualTo("SAMEORIGIN");
        assertThat(response.headerValue("x-content-type-options")).isEqualTo("nosniff");
        assertThat(response.headerValue("cache-control")).contains("no-store");
        assertThat(page.content())
                .doesNotContainPattern("<script|<style|javascript:")
                .doesNotContainPattern("\\s(on[a-z]+|style)=");
    }

    @Test
    void theConsolesNavigationLeadsToItAndItLeadsBack() {
        var page = chromium.page();
        page.navigate(realm.address("/account/").toString());
        new SignInPage(page).signIn(user.name());

        page.getByText("Manage authorizations").click();
        page.waitForURL(address);
        page.locator("[data-gate=account-console]").click();

        assertThat(page.getByText("Applications")).isVisible();
    }

    @Test
    void somebodyAtABorrowedMachineCanSignOut() {
        var page = signedIn(chromium.page());

        page.locator("[data-gate=sign-out]").click();
        page.locator("#kc-logout").click();
        page.navigate(address);

        assertThat(page.locator("body")).hasAttribute("data-page-id", Pattern.compile("^login-login"));
    }

    @Test
    void everythingWorksWithoutJavaScript() {
        ManyAuthorizations.of(realm, user, 26);
        var page = signedIn(chromium.pageWithoutJavaScript());

        page.locator("[data-gate=next]").click();
        assertThat(page.locator("[data-gate=authorization]")).hasCount(1);
        page.locator("[data-gate=search]").fill("00007");
        page.locator("[data-gate=search-button]").click();
        page.locator("[data-gate=authorization] [data-gate=revoke]").click();
        page.locator("[data-gate=revoke]").click();

        assertThat(page.locator("[data-gate=revoked]")).containsText("Service 00007");
        page.locator("[data-gate=show-all]").click();
        assertThat(page.locator("[data-gate=total]")).hasAttribute("data-count", "25");
    }

    @Test
    void nobodyIsShutOut() {
        ManyAuthorizations.of(realm, user, 30);
        var page = signedIn(chromium.page());
        new Inspection(page, "authorizations").thorough();

        var one = page.locator("[data-gate=authorization]").first().getAttribute("data-service");
        var views = Map.of(
                "authorizations-not-found",
                "?search=nothing",
                "revoke",
                "/revoke?service=" + one,
                "revoke-all",
                "/revoke");
        for (var view : views.entrySet()) {
            page.navigate(address + view.getValue());
            var inspection = new Inspection(page, view.getKey());
            inspection.standsStill();
            inspection.usual();
        }
        page.navigate(address + "/revoke?service=" + one);
        page.locator("[data-gate=revoke]").click();
        assertThat(page.locator("[data-gate=revoked]")).isVisible();
        var inspection = new Inspection(page, "authorizations-revoked");
        inspection.standsStill();
        inspection.usual();
    }

    private Page signedIn(Page page) {
        page.navigate(address);
        new SignInPage(page).signIn(user.name());
        assertThat(page.locator("body")).hasAttribute("data-page-id", Pattern.compile(AccountPage.LIST));
        return page;
    }
}
