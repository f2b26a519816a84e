package io.github.consentgate.tests.chromium;

import com.microsoft.playwright.Page;
import io.github.consentgate.tests.fixture.User;

/** Asks for the name, then for the password. */
public final class SignInPage extends GatePage {

    public SignInPage(Page page) {
        super(page, "login-login.*");
    }

    public void signIn(String username) {
        page().locator("input[name=username]").fill(username);
        page().locator("[name=login]").click();
        page().locator("input[name=password]").fill(User.PASSWORD);
        page().locator("[name=login]").click();
    }
}
