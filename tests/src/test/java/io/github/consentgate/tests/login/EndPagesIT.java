package io.github.consentgate.tests.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.chromium.Chromium;
import io.github.consentgate.tests.chromium.Visitor;
import io.github.consentgate.tests.fixture.ClientBuilder;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pages at which a way begins or ends without a sign-in, in the brand and open to everybody. */
@Tag("once")
class EndPagesIT {

    /** Of tools without a browser of their own. */
    private static final String OUT_OF_BAND = "urn:ietf:wg:oauth:2.0:oob";

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

    /** Keycloak answers without asking for a sign-in, and tells its page less than others know. */
    @Test
    void noPageAtAll() {
        visitor.open(realm.address("/nowhere")).see("login-error");

        assertThat(visitor.page().title()).isNotBlank();
        assertThat(visitor.page().locator("#kc-header-wrapper").innerText()).isNotBlank();
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

    @Test
    void aCodeToCopy() {
        var tool = realm.client()
                .firstParty()
                .with("redirectUris", List.of(OUT_OF_BAND))
                .create();
        visitor.open(tool.asks().scope("openid").uri())
                .signIn(realm.user("paul"))
                .see("login-code");
    }

    @Test
    void signingOutOfApplicationsThatWantToBeToldInTheBrowser() {
        var application = realm.client()
                .firstParty()
                .with("frontchannelLogout", true)
                .attribute("frontchannel.logout.url", ClientBuilder.REDIRECT)
                .create();
        visitor.open(application, "openid").signIn(realm.user("paul")).at(application);
        visitor.open(realm.endpoint("logout"))
                .at("login-logout-confirm")
                .press("confirmLogout")
                .see("login-frontchannel-logout");
    }
}
