package io.github.consentgate.tests.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.github.consentgate.tests.chromium.Chromium;
import io.github.consentgate.tests.chromium.Inspection;
import io.github.consentgate.tests.chromium.SignInPage;
import io.github.consentgate.tests.chromium.Visitor;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.fixture.User;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Step;
import io.github.consentgate.tests.server.Mailbox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What paul of the demo meets on his way from the sign-in page to the last revocation, and in his letter box. */
@Tag("once")
class APersonInChromiumIT {

    private static final String PAUL = "paul";

    private static Mailbox mailbox;
    private static Realm realm;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        mailbox = new Mailbox();
        realm = Realm.copyOfDemo(mailbox::serve);
        chromium = Chromium.withoutWindow();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        mailbox.close();
    }

    @Test
    void signsInToAuthorize() {
        var page = chromium.page();
        var visitor = new Visitor(page).open(Service.releaseNotes(realm), "openid offline_access");
        visitor.at("login-login-username");
        look(page, "sign-in");
        visitor.fill("username", PAUL).press("login").at("login-login");
        look(page, "password");
        visitor.fill("password", "wrong").press("login").at("login-login");
        look(page, "password-wrong");
        visitor.fill("password", User.PASSWORD).press("login").at(Step.APPROVAL);
        look(page, "approval-release-notes");
    }

    @Test
    void looksAfterWhatIsAuthorized() {
        var page = chromium.page();
        page.navigate(realm.address("/account/authorizations").toString());
        new SignInPage(page).signIn(PAUL);
        assertThat(page.locator("[data-gate=empty]")).isVisible();
        look(page, "authorizations-none");
        for (var service : new Service[] {charts(), sprints(), Service.releaseNotes(realm)}) {
            Approval.of(service, PAUL);
        }
        page.reload();
        assertThat(page.locator("[data-gate=authorization]")).hasCount(3);
        look(page, "authorizations-few");
        page.locator("[data-gate=authorization] [data-gate=revoke]").first().click();
        look(page, "revoke-one");
        page.locator("[data-gate=revoke]").click();
        assertThat(page.locator("[data-gate=revoked]")).isVisible();
        look(page, "authorizations-told");
    }

    @Test
    void readsTheNotices() throws Exception {
        mailbox.empty();
        var user = realm.newEligibleUser(realm.newCollection());
        var service = charts();
        Approval.of(service, user.name());
        read("mail-authorized");

        realm.admin().delete("/users/" + user.id() + "/consents/" + service.clientId());
        read("mail-ended");
    }

    @Test
    void readsArabicFromRightToLeft() {
        Approval.of(Service.buildBadges(realm), "olivia");
        var page = chromium.pageIn("ar");
        page.navigate(realm.address("/account/authorizations").toString());
        new SignInPage(page).signIn("olivia");
        assertThat(page.locator("body")).hasAttribute("data-page-id", Pattern.compile(AccountPage.LIST));
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");

        look(page, "authorizations-arabic");
    }

    private static void read(String picture) throws Exception {
        var page = chromium.page();
        page.setContent(Mailbox.html(mailbox.received()));
        look(page, picture);
        mailbox.empty();
    }

    private static void look(Page page, String picture) {
        var inspection = new Inspection(page, picture);
        inspection.standsStill();
        inspection.usual();
    }

    private static Service charts() {
        return realm.client()
                .service()
                .with("name", "Burndown Charts")
                .attribute("consent-gate.publisher", "Charts Ltd.")
                .create();
    }

    private static Service sprints() {
        return realm.client().service().with("name", "Sprint Mailer").create();
    }
}
