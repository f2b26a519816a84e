package io.github.consentgate.tests.login;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** A key in the computer's port, which its owner touches whenever it blinks. */
final class SecurityKey {

    private final CDPSession browser;
    private final String id;

    private SecurityKey(CDPSession browser, String id) {
        this.browser = browser;
        this.id = id;
    }

    static SecurityKey pluggedIn(Page page) {
        var browser = page.context().newCDPSession(page);
        browser.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "usb");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        var request = new JsonObject();
        request.add("options", options);
        var answer = browser.send("WebAuthn.addVirtualAuthenticator", request);
        return new SecurityKey(browser, answer.get("authenticatorId").getAsString());
    }

    /** All that was registered with it is gone, so that it knows nobody. */
    void forgetAll() {
        var request = new JsonObject();
        request.addProperty("authenticatorId", id);
        browser.send("WebAuthn.clearCredentials", request);
    }
}
