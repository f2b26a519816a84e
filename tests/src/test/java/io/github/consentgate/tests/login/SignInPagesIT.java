package io.github.consentgate.tests.login;

import io.github.consentgate.tests.chromium.Chromium;
import io.github.consentgate.tests.chromium.Visitor;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.fixture.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pages on the way of somebody who does not simply sign in, in the brand and open to everybody. */
@Tag("once")
class SignInPagesIT {

    private static Chromium chromium;
    private static LoginRealm people;
    private static Realm realm;
    private static Service portal;

    private final Visitor visitor = new Visitor(chromium.page());

    @BeforeAll
    static void start() {
        chromium = Chromium.withoutWindow();
        people = LoginRealm.shared();
        realm = people.realm();
        portal = Service.portal(realm);
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void aForgottenPassword() {
        visitor.open(portal, "openid")
                .fill("username", "paul")
                .press("login")
                .click("a[href*=reset-credentials]")
                .see("login-login-reset-password")
                .fill("username", "paul")
                .click("#kc-form-buttons")
                .see("login-login-username");
    }

    @Test
    void aWorkAccountOfSomebodyWhoIsKnown() {
        User user = people.withWorkAccount();
        visitor.open(portal, "openid")
                .click("a[href*='broker/work-account/login']")
                .at("login-login")
                .fill("username", user.name())
                .fill("password", User.PASSWORD)
                .press("login")
                .see("login-idp-review-user-profile")
                .click("#kc-idp-review-profile-form [type=submit]")
                .see("login-login-idp-link-confirm")
                .click("#linkAccount")
                .see("login-login-idp-link-email");
    }

    @Test
    void somebodyNew() {
        visitor.open(people.everyWay(), "openid").click("a[href*=registration]").see("login-register");
    }

    @Test
    void oneOfTwoOrganizations() {
        visitor.open(portal, "openid organization")
                .fill("username", people.inTwoOrganizations().name())
                .press("login")
                .see("login-select-organization");
    }
}
