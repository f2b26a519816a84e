package io.github.consentgate.tests.login;

import io.github.consentgate.tests.chromium.Chromium;
import io.github.consentgate.tests.chromium.Visitor;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pages at which a way begins or ends without a sign-in, in the brand and open to everybody. */
@Tag("once")
class EndPagesIT {

    private static Chromium chromium;
    private static Realm realm;
    private static Service portal;

    private final Visitor visitor = new Visitor(chromium.page());

    @BeforeAll
    static void start() {
        chromium = new Chromium();
        realm = LoginRealm.shared().realm();
        portal = Service.portal(realm);
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void anError() {
        visitor.open(portal.asks()
                        .with("redirect_uri", "https://elsewhere.example")
                        .uri())
                .see("login-error");
    }

    @Test
    void aPageThatIsTooOld() {
        visitor.open(portal, "openid");
        var old = visitor.page().locator("form").first().getAttribute("action");
        visitor.fill("username", "paul").press("login").at("login-login");
        visitor.page().navigate(old);
        visitor.see("login-login-page-expired");
    }

    @Test
    void aDevicesCode() {
        visitor.open(realm.address("/device")).see("login-login-oauth2-device-verify-user-code");
    }

    @Test
    void signingOut() {
        visitor.open(portal, "openid").signIn(realm.user("paul")).at(portal);
        visitor.open(realm.endpoint("logout"))
                .see("login-logout-confirm")
                .press("confirmLogout")
                .see("login-info");
    }
}
