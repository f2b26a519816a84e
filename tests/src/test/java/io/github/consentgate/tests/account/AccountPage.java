package io.github.consentgate.tests.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.fixture.User;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.flow.Step;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** The authorizations page, as one browser sees it. */
final class AccountPage {

    static final String LIST = "account-consent-gate-authorizations";
    static final String QUESTION = "account-consent-gate-revoke";
    static final String QUESTION_ABOUT_ALL = "account-consent-gate-revoke-all";
    static final String PROBLEM = "account-consent-gate-problem";

    private final Realm realm;
    private final Browser browser;

    AccountPage(Realm realm, Browser browser) {
        this.realm = realm;
        this.browser = browser;
    }

    /** Of somebody who signs in on the way. */
    static AccountPage of(Realm realm, User user) {
        var page = new AccountPage(realm, new Browser());
        page.open("").signIn(user.name()).expect(LIST);
        return page;
    }

    Step open(String query) {
        return browser.open(URI.create(address() + query));
    }

    Step list() {
        return open("").expect(LIST);
    }

    Step search(String part) {
        return open("?search=" + encoded(part)).expect(LIST);
    }

    List<String> services(Step list) {
        return list.gate("authorization").eachAttr("data-service");
    }

    Element row(Service service) {
        var row = list().page().selectFirst("[data-gate=authorization][data-service=" + service.clientId() + "]");
        assertThat(row).as("a row for %s", service.clientId()).isNotNull();
        return row;
    }

    /** What the row's button leads to. */
    Step ask(Service service) {
        return ask(row(service));
    }

    Step ask(Element row) {
        var form = (FormElement) row.selectFirst("[data-gate=revoke]").closest("form");
        assertThat(form.attr("method")).as("a question changes nothing").isEmpty();
        var query = form.formData().stream()
                .map(field -> field.key() + "=" + encoded(field.value()))
                .collect(Collectors.joining("&"));
        return browser.open(URI.create(form.absUrl("action") + "?" + query)).expect(QUESTION);
    }

    Step askAboutAll() {
        return open("/revoke").expect(QUESTION_ABOUT_ALL);
    }

    /** The form of the question, sent as the page has it, but for these fields. */
    Step post(Map<String, String> fields) {
        return browser.post(URI.create(address() + "/revoke"), fields);
    }

    /** What Keycloak gives to this session's own forms. */
    static String state(Step question) {
        return question.page().selectFirst("[name=stateChecker]").val();
    }

    private String address() {
        return realm.address("/account/authorizations").toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
