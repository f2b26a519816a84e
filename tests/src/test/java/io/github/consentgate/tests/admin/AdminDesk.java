package io.github.consentgate.tests.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.github.consentgate.tests.chromium.SignInPage;
import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.Realm;
import java.util.Map;
import java.util.regex.Pattern;

/** The admin's page about one realm, as one admin's browser shows it. */
final class AdminDesk {

    private final Page page;
    private final Realm realm;

    private AdminDesk(Page page, Realm realm) {
        this.page = page;
        this.realm = realm;
    }

    /** Signs in through the page's own client. */
    static AdminDesk of(Page page, Realm realm, RealmAdmin admin) {
        var desk = new AdminDesk(page, realm);
        page.navigate(desk.root());
        new SignInPage(page).signIn(admin.user().name());
        return desk;
    }

    Page page() {
        return page;
    }

    /** @param path below the realm's overview, with its query */
    AdminDesk open(String path) {
        page.navigate(overview() + path);
        return this;
    }

    AdminDesk at(String name) {
        assertThat(page.locator("body")).hasAttribute("data-page-id", Pattern.compile("admin-consent-gate-" + name));
        return this;
    }

    AdminDesk tab(String name) {
        page.locator("[data-gate=tab][data-name=" + name + "]").click();
        return at(name);
    }

    AdminDesk press(String gate) {
        page.locator("[data-gate=" + gate + "]").first().click();
        return this;
    }

    AdminDesk fill(String gate, String value) {
        page.locator("[data-gate=" + gate + "]").fill(value);
        return this;
    }

    Locator gate(String name) {
        return page.locator("[data-gate=" + name + "]");
    }

    Locator row(String gate, String key, String value) {
        return page.locator("[data-gate=" + gate + "][data-" + key + "='" + value + "']");
    }

    /** The status of a form that the browser sends with its cookies, as a page of somebody else's could have it do. */
    int post(String path, Map<String, String> fields) {
        var form = FormData.create();
        fields.forEach(form::set);
        var answer = page.request()
                .post(overview() + path, RequestOptions.create().setForm(form).setMaxRedirects(0));
        return answer.status();
    }

    /** What every form of this session's pages carries; Keycloak keeps it in its identity cookie. */
    String seal() {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("KEYCLOAK_IDENTITY"))
                .map(cookie -> Answer.claims(cookie.value).path("state_checker").asText())
                .findFirst()
                .orElseThrow();
    }

    String root() {
        return realm.address("/consent-gate/").toString();
    }

    private String overview() {
        return root() + realm.name() + "/";
    }
}
