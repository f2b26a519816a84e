package io.github.consentgate.tests.login;

import io.github.consentgate.tests.chromium.Chromium;
import io.github.consentgate.tests.chromium.Visitor;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.fixture.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pages of people who have more than a password, in the brand and open to everybody. */
@Tag("once")
class SecondFactorPagesIT {

    private static Chromium chromium;
    private static LoginRealm people;
    private static Service portal;
    private static Service everyWay;

    private final Visitor visitor = new Visitor(chromium.page());

    @BeforeAll
    static void start() {
        chromium = new Chromium();
        people = LoginRealm.shared();
        portal = Service.portal(people.realm());
        everyWay = people.everyWay();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void aPasswordAndThenACode() {
        var user = people.withAuthenticatorApp();
        visitor.open(everyWay, "openid")
                .see("login-login-username")
                .fill("username", user.name())
                .press("login")
                .see("login-login-password")
                .fill("password", User.PASSWORD)
                .press("login")
                .see("login-login-otp");
    }

    @Test
    void recoveryCodes() {
        var user = people.with("CONFIGURE_RECOVERY_AUTHN_CODES");
        visitor.open(portal, "openid")
                .signIn(user)
                .see("login-login-recovery-authn-code-config")
                .click("#kcRecoveryCodesConfirmationCheck")
                .click("#saveRecoveryAuthnCodesBtn")
                .at(portal);

        new Visitor(chromium.page()).open(everyWay, "openid").signIn(user).see("login-login-recovery-authn-code-input");
    }

    @Test
    void theChoiceOfAnotherWay() {
        var user = people.with("CONFIGURE_RECOVERY_AUTHN_CODES");
        visitor.open(portal, "openid")
                .signIn(user)
                .click("#kcRecoveryCodesConfirmationCheck")
                .click("#saveRecoveryAuthnCodesBtn")
                .at(portal);
        people.giveAuthenticatorApp(user);

        new Visitor(chromium.page())
                .open(everyWay, "openid")
                .signIn(user)
                .click("#try-another-way")
                .see("login-select-authenticator");
    }

    @Test
    void aSecurityKey() {
        var user = people.with("webauthn-register");
        var key = SecurityKey.pluggedIn(visitor.page());
        visitor.open(portal, "openid")
                .signIn(user)
                .see("login-webauthn-register")
                .click("#registerWebAuthn")
                .at(portal);
        visitor.page().context().clearCookies();

        key.forgetAll();
        visitor.open(everyWay, "openid")
                .signIn(user)
                .see("login-webauthn-authenticate")
                .click("#authenticateWebAuthnButton")
                .see("login-webauthn-error");
    }
}
