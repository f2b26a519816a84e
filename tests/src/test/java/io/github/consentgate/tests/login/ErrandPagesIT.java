package io.github.consentgate.tests.login;

import io.github.consentgate.tests.chromium.Chromium;
import io.github.consentgate.tests.chromium.Visitor;
import io.github.consentgate.tests.fixture.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages that want something done before the sign-in is over, in the brand and open to everybody. */
@Tag("once")
class ErrandPagesIT {

    private static Chromium chromium;
    private static LoginRealm people;
    private static Service portal;

    @BeforeAll
    static void start() {
        chromium = Chromium.withoutWindow();
        people = LoginRealm.shared();
        portal = Service.portal(people.realm());
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "CONFIGURE_TOTP,                 login-login-config-totp",
        "webauthn-register-passwordless, login-webauthn-register",
        "TERMS_AND_CONDITIONS,           login-terms",
        "UPDATE_PROFILE,                 login-login-update-profile",
        "UPDATE_EMAIL,                   login-update-email",
        "UPDATE_PASSWORD,                login-login-update-password",
        "VERIFY_EMAIL,                   login-login-verify-email"
    })
    void first(String errand, String pageId) {
        new Visitor(chromium.page())
                .open(portal, "openid")
                .signIn(people.with(errand))
                .see(pageId);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "delete_account,        login-delete-account-confirm",
        "idp_link:work-account, login-link-idp-action",
        "CONFIGURE_TOTP,        login-login-config-totp",
        "UPDATE_PROFILE,        login-login-update-profile"
    })
    void atTheApplicationsWish(String action, String pageId) {
        new Visitor(chromium.page())
                .open(portal.asks().scope("openid").with("kc_action", action).uri())
                .signIn(people.whoMayLeave())
                .see(pageId);
    }
}
