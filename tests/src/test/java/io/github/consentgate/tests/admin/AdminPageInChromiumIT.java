package io.github.consentgate.tests.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.github.consentgate.tests.chromium.Chromium;
import io.github.consentgate.tests.chromium.Inspection;
import io.github.consentgate.tests.chromium.View;
import io.github.consentgate.tests.fixture.Collection;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.fixture.User;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.flow.Step;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Design 7, for people who do not use curl: the admin's page in a real browser. */
@Tag("once")
class AdminPageInChromiumIT {

    private static Chromium chromium;
    private static Realm realm;
    private static RealmAdmin admin;

    private final Service service =
            realm.client().service().with("name", "Dashboards").create();
    private final Collection collection = realm.newCollection();
    private final User user = realm.newEligibleUser(collection);

    @BeforeAll
    static void aRealmWithThePage() {
        chromium = Chromium.withoutWindow();
        realm = Realm.copyOfDemo();
        realm.admin().put("/consent-gate/admin-page", null);
        admin = RealmAdmin.with(realm, "realm-admin");
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void saysHowTheRealmStandsAndLeadsToTheConsole() {
        var desk = desk(admin).at("overview");

        assertThat(desk.gate("state")).hasAttribute("data-gated", "true");
        assertThat(desk.gate("state")).hasAttribute("data-broken", "false");
        assertThat(desk.row("finding", "name", "https_missing")).hasAttribute("data-severity", "warning");
        assertThat(desk.gate("admin-console"))
                .hasAttribute("href", Pattern.compile(".*/admin/" + realm.name() + "/console/.*"));
    }

    @Test
    void anAuthorizationIsFoundAndRevoked() {
        var tokens = Approval.of(service, user.name());
        var desk = desk(admin).tab("authorizations");

        desk.fill("filter-user", user.name()).press("filter");
        assertThat(desk.gate("authorization")).hasCount(1);
        assertThat(desk.gate("authorization")).hasAttribute("data-service", service.clientId());
        desk.press("revoke").at("revoke");
        assertThat(desk.gate("count")).hasAttribute("data-count", "1");
        assertThat(service.refresh(tokens.refreshToken()).status())
                .as("asked, not done")
                .isEqualTo(200);
        desk.press("revoke").at("authorizations");

        assertThat(desk.gate("ended")).hasAttribute("role", "status");
        assertThat(service.refresh(tokens.refreshToken()).error()).isEqualTo("invalid_grant");
        assertThat(realm.consents(user.name())).isEmpty();
    }

    @Test
    void allOfAServiceAreRevokedAtOnce() {
        var other = realm.newEligibleUser(collection);
        var tokens = Approval.of(service, user.name());
        var others = Approval.of(service, other.name());
        var desk = desk(admin).open("services?search=" + service.clientId());

        assertThat(desk.gate("authorizations")).hasAttribute("data-count", "2");
        desk.press("revoke").at("revoke");
        assertThat(desk.gate("count")).hasAttribute("data-count", "2");
        desk.press("revoke").at("authorizations");

        assertThat(service.userinfo(tokens.accessToken()).status()).isEqualTo(401);
        assertThat(service.userinfo(others.accessToken()).status()).isEqualTo(401);
    }

    @Test
    void aServiceIsBlockedAndUnblocked() {
        var desk = desk(admin).open("services?search=" + service.clientId());

        desk.press("block").at("block").press("block").at("services");

        assertThat(desk.gate("changed")).containsText("Dashboards");
        assertThat(desk.row("service", "service", service.clientId())).hasAttribute("data-blocked", "true");
        assertThat(asks().prerequisites()).containsEntry("service_blocked", false);

        desk.press("unblock").at("unblock").press("unblock").at("services");

        assertThat(desk.row("service", "service", service.clientId())).hasAttribute("data-blocked", "false");
        asks().expect(Step.APPROVAL);
    }

    @Test
    void aCollectionIsClosedAndOpened() {
        var desk = desk(admin).open("collections?search=" + collection.alias());

        desk.press("block").at("block").press("block").at("collections");

        assertThat(desk.row("collection", "collection", collection.alias())).hasAttribute("data-blocked", "true");
        assertThat(asks().prerequisites()).containsEntry("third_party_access", false);

        desk.press("unblock").at("unblock").press("unblock").at("collections");

        asks().expect(Step.APPROVAL);
    }

    @Test
    void setupSaysThatNothingIsMissing() {
        var desk = desk(admin).press("setup").at("setup");

        assertThat(desk.gate("ready")).isVisible();
    }

    @Test
    void everythingWorksWithoutJavaScriptAndByKeyboard() {
        Approval.of(service, user.name());
        var desk = AdminDesk.of(chromium.pageWithoutJavaScript(), realm, admin).at("overview");

        desk.open("authorizations?service=" + service.clientId());
        tabTo(desk.page(), "revoke");
        desk.page().keyboard().press("Enter");
        desk.at("revoke");
        tabTo(desk.page(), "revoke");
        desk.page().keyboard().press("Enter");

        assertThat(desk.at("authorizations").gate("authorization")).hasCount(0);
        assertThat(realm.consents(user.name())).isEmpty();
    }

    @Test
    void nobodyIsShutOut() {
        Approval.of(service, user.name());
        var desk = desk(admin).at("overview");
        new Inspection(desk.page(), "admin-overview").thorough();

        var views = Map.of(
                "admin-services", "services",
                "admin-authorizations", "authorizations",
                "admin-collections", "collections",
                "admin-setup", "setup",
                "admin-revoke", "authorizations/revoke?service=" + service.clientId(),
                "admin-block", "services/block?service=" + service.clientId(),
                "admin-problem", "services/block?service=nobody",
                "admin-nothing-found", "services?search=nothing");
        views.forEach((name, path) -> {
            View.USUAL.get(0).on(desk.page());
            desk.open(path);
            var inspection = new Inspection(desk.page(), name);
            inspection.standsStill();
            inspection.usual();
        });
    }

    @Test
    void itHasNoScriptAndKeycloaksHeaders() {
        var desk = desk(admin).at("overview");

        var response = desk.page().reload();

        assertThat(response.headerValue("content-security-policy")).contains("frame-ancestors 'self'");
        assertThat(response.headerValue("x-frame-options")).isEqualTo("SAMEORIGIN");
        assertThat(response.headerValue("cache-control")).contains("no-store");
        assertThat(desk.page().content())
                .doesNotContainPattern("<script|<style|javascript:")
                .doesNotContainPattern("\\s(on[a-z]+|style)=");
    }

    private static void tabTo(Page page, String gate) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            if (gate.equals(page.evaluate("document.activeElement.dataset.gate"))) {
                return;
            }
        }
        throw new AssertionError("no way to " + gate + " by keyboard on " + page.url());
    }

    private Step asks() {
        return new Browser().open(service.asks()).signIn(user.name());
    }

    private static AdminDesk desk(RealmAdmin who) {
        return AdminDesk.of(chromium.page(), realm, who);
    }
}
