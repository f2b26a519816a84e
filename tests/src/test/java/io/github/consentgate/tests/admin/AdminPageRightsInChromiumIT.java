package io.github.consentgate.tests.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import io.github.consentgate.tests.chromium.Chromium;
import io.github.consentgate.tests.chromium.SignInPage;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets through the door of the admin's page, and what a form of somebody else's does there: nothing. */
@Tag("once")
class AdminPageRightsInChromiumIT {

    private static Chromium chromium;
    private static Realm realm;
    private static RealmAdmin admin;
    private static RealmAdmin viewer;

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
        viewer = RealmAdmin.with(realm, "view-users");
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void isNotThereUntilItIsTurnedOn() {
        var without = Realm.copyOfDemo();

        var answer = chromium.page().navigate(without.address("/consent-gate/").toString());

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void whoMayOnlyLookIsOfferedNoChange() {
        Approval.of(service, user.name());
        var desk = desk(viewer).at("overview");

        assertThat(desk.gate("setup")).hasCount(0);
        desk.open("authorizations?service=" + service.clientId());
        assertThat(desk.gate("authorization")).hasCount(1);
        assertThat(desk.gate("revoke")).hasCount(0);
        assertThat(desk.gate("revoke-matching")).hasCount(0);
        desk.open("services?search=" + service.clientId());
        assertThat(desk.gate("block")).hasCount(0);
        desk.open("collections?search=" + collection.alias());
        assertThat(desk.gate("block")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorizations/revoke", "services/block", "collections/block", "setup"})
    void aFormOfNoPageOfThisSessionChangesNothing(String path) {
        var desk = desk(admin).at("overview");
        var tokens = Approval.of(service, user.name());

        for (var seal : new String[] {"", "guessed"}) {
            assertThat(desk.post(
                            path,
                            Map.of(
                                    "stateChecker", seal,
                                    "service", service.clientId(),
                                    "collection", collection.alias())))
                    .isEqualTo(403);
        }

        assertThat(service.refresh(tokens.refreshToken()).status()).isEqualTo(200);
        assertThat(asks().code()).as("neither blocked nor closed").isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorizations/revoke", "services/block", "collections/block"})
    void whoMayOnlyLookChangesNothingWithAFormOfTheirOwnEither(String path) {
        var tokens = Approval.of(service, user.name());
        var revoker = RealmAdmin.with(realm, "view-users", "manage-events");
        var desk = desk(revoker).at("overview");

        assertThat(desk.post(
                        path,
                        Map.of(
                                "stateChecker", desk.seal(),
                                "service", service.clientId(),
                                "collection", collection.alias())))
                .isEqualTo(403);

        assertThat(service.refresh(tokens.refreshToken()).status()).isEqualTo(200);
        assertThat(asks().code()).as("neither blocked nor closed").isNotEmpty();
    }

    @Test
    void aGetChangesNothing() {
        var tokens = Approval.of(service, user.name());

        desk(admin).open("authorizations/revoke?service=" + service.clientId()).at("revoke");

        assertThat(service.refresh(tokens.refreshToken()).status()).isEqualTo(200);
    }

    @Test
    void whoIsNoAdminSeesNothing() {
        var desk = desk(RealmAdmin.with(realm)).at("problem");

        assertThat(desk.page().content()).doesNotContain(service.clientId());
        assertThat(desk.open("authorizations").gate("problem")).hasCount(1);
    }

    @Test
    void anAdminOfAnotherRealmIsNotLetIn() {
        var other = Realm.copyOfDemo();
        other.admin().put("/consent-gate/admin-page", null);
        var stranger = RealmAdmin.with(other, "realm-admin");
        var page = chromium.page();
        AdminDesk.of(page, other, stranger).at("overview");

        page.navigate(other.address("/consent-gate/" + realm.name() + "/").toString());
        assertThat(page.locator("[data-gate=problem]")).hasCount(1);
        page.navigate(realm.address("/consent-gate/").toString());
        new SignInPage(page);
    }

    @Test
    void beingSignedInElsewhereInTheRealmIsNotEnough() {
        var page = chromium.page();
        page.navigate(realm.address("/account/authorizations").toString());
        new SignInPage(page).signIn(admin.user().name());
        assertThat(page.locator("body")).hasAttribute("data-page-id", Pattern.compile("account-.*"));

        var answer = page.request()
                .get(
                        realm.address("/consent-gate/" + realm.name() + "/authorizations")
                                .toString(),
                        RequestOptions.create().setMaxRedirects(0));

        assertThat(answer.status()).isIn(302, 303);
        assertThat(answer.headers().get("location")).contains("/protocol/openid-connect/auth");
    }

    private Step asks() {
        return new Browser().open(service.asks()).signIn(user.name());
    }

    private static AdminDesk desk(RealmAdmin who) {
        return AdminDesk.of(chromium.page(), realm, who);
    }
}
