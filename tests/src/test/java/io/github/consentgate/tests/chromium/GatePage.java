package io.github.consentgate.tests.chromium;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** A page of the server, known by what Keycloak calls it. */
class GatePage {

    private final Page page;

    GatePage(Page page, String id) {
        this.page = page;
        assertThat(page.locator("body")).hasAttribute("data-page-id", Pattern.compile(id));
    }

    Page page() {
        return page;
    }

    Locator gate(String name) {
        return page.locator("[data-gate=" + name + "]");
    }

    void press(String name) {
        page.locator("[name=" + name + "]").click();
    }
}
