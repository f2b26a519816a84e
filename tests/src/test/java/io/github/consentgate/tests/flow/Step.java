package io.github.consentgate.tests.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.User;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jsoup.select.Elements;

/** Where a browser stands: on a page of the server, or sent away from it. */
public final class Step {

    public static final String APPROVAL = "login-login-oauth-grant";
    public static final String PREREQUISITES = "login-consent-gate-prerequisites";
    public static final String ERROR = "login-error";

    private final Browser browser;
    private final URI address;
    private final int status;
    private final String source;
    private Document page;

    private Step(Browser browser, URI address, int status, String source) {
        this.browser = browser;
        this.address = address;
        this.status = status;
        this.source = source;
    }

    static Step page(Browser browser, HttpResponse<String> response) {
        return new Step(browser, response.uri(), response.statusCode(), response.body());
    }

    static Step away(Browser browser, URI address) {
        return new Step(browser, address, 0, null);
    }

    public int status() {
        return status;
    }

    public URI address() {
        return address;
    }

    public boolean isAway() {
        return source == null;
    }

    public Document page() {
        assertThat(isAway()).as("a page, not %s", address).isFalse();
        if (page == null) {
            page = Jsoup.parse(source, address.toString());
        }
        return page;
    }

    /** What Keycloak calls the page; null when the browser has left. */
    public String pageId() {
        return isAway() ? null : page().body().attr("data-page-id");
    }

    public Step expect(String pageId) {
        assertThat(pageId())
                .as("at %s: %s", address, isAway() ? "" : page().body().text())
                .isEqualTo(pageId);
        return this;
    }

    public Elements gate(String name) {
        return page().select("[data-gate=" + name + "]");
    }

    /** The prerequisites that the page shows, code to met or not. */
    public Map<String, Boolean> prerequisites() {
        expect(PREREQUISITES);
        var shown = new LinkedHashMap<String, Boolean>();
        for (var row : gate("prerequisite")) {
            shown.merge(row.attr("data-name"), Boolean.valueOf(row.attr("data-met")), Boolean::logicalAnd);
        }
        return shown;
    }

    /** Through the two pages of the sign-in, name first, then password. */
    public Step signIn(String username) {
        var name = page().selectFirst("input[name=username]:not([type=hidden])");
        assertThat(name).as("a sign-in page at %s: %s", address, page().text()).isNotNull();
        if (page().selectFirst("input[name=password]") != null) {
            return submit(form(name), Map.of("username", username, "password", User.PASSWORD), null);
        }
        return submit(form(name), Map.of("username", username), null).password();
    }

    /** The page of a person whose name is known already. */
    public Step password() {
        var field = page().selectFirst("input[name=password]");
        assertThat(field)
                .as("a password page at %s: %s", address, page().text())
                .isNotNull();
        return submit(form(field), Map.of("password", User.PASSWORD), null);
    }

    /** Through the button of the company's identity provider and that one's own sign-in page. */
    public Step signInWithWorkAccount(String username) {
        return click("a[href*=broker/work-account/login]").signIn(username);
    }

    public Step accept() {
        expect(APPROVAL);
        return press("accept");
    }

    public Step deny() {
        expect(APPROVAL);
        return press("cancel");
    }

    /** The prerequisites page's way back to the service. */
    public Step goBack() {
        expect(PREREQUISITES);
        return press("return");
    }

    public Step press(String buttonName) {
        return fillAndPress(Map.of(), buttonName);
    }

    public Step fillAndPress(Map<String, String> fields, String buttonName) {
        var button = page().selectFirst("[name=" + buttonName + "]");
        assertThat(button)
                .as("a button %s at %s: %s", buttonName, address, page().text())
                .isNotNull();
        return submit(form(button), fields, button);
    }

    /** To another page of the same browser. */
    public Step follow(URI address) {
        return browser.open(address);
    }

    public Step click(String selector) {
        var link = page().selectFirst(selector);
        assertThat(link)
                .as("a link %s at %s: %s", selector, address, page().text())
                .isNotNull();
        return browser.open(URI.create(link.absUrl("href")));
    }

    public Step submit(Element form, Map<String, String> fields, Element button) {
        var all = new LinkedHashMap<String, String>();
        ((FormElement) form).formData().forEach(pair -> all.put(pair.key(), pair.value()));
        ((FormElement) form)
                .elements()
                .select("button, input[type=submit]")
                .forEach(other -> all.remove(other.attr("name")));
        all.putAll(fields);
        if (button != null) {
            all.put(button.attr("name"), button.attr("value"));
        }
        return browser.post(URI.create(form.absUrl("action")), all);
    }

    /** The code that the service was sent. */
    public String code() {
        assertThat(isAway())
                .as("back at the service, not on %s: %s", pageId(), isAway() ? "" : page().text())
                .isTrue();
        assertThat(parameters()).containsKey("code");
        return parameters().get("code");
    }

    public String error() {
        assertThat(isAway())
                .as("back at the service, not on %s: %s", pageId(), isAway() ? "" : page().text())
                .isTrue();
        assertThat(parameters()).containsKey("error").doesNotContainKeys("code", "access_token", "id_token");
        return parameters().get("error");
    }

    /** What the service was sent, in the query or in the fragment. */
    public Map<String, String> parameters() {
        return Stream.of(address.getRawQuery(), address.getRawFragment())
                .filter(part -> part != null && !part.isEmpty())
                .flatMap(part -> Arrays.stream(part.split("&", -1)))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair.length < 2 ? "" : decoded(pair[1])));
    }

    private static Element form(Element inside) {
        return inside.closest("form");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
