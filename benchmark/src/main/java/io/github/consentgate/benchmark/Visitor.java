package io.github.consentgate.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.AuthorizationRequest;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.fixture.User;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.flow.Step;

/** A person at a browser that is signed in, and one service that this person has approved. */
final class Visitor {

    private final Realm realm;
    private final User user;
    private final Service service;
    private final Browser browser;
    private Answer tokens;

    private Visitor(Realm realm, User user, Service service) {
        this.realm = realm;
        this.user = user;
        this.service = service;
        this.browser = new Browser(realm.server());
        this.tokens = Approval.of(browser, service, service.asks(), user.name());
    }

    /** This person has authorized a new service. */
    static Visitor of(Realm realm, User user) {
        return new Visitor(realm, user, realm.newService());
    }

    Runnable signInPage() {
        return () -> assertPage(new Browser(realm.server()).open(service.asks()));
    }

    Runnable signIn() {
        var page = new Browser(realm.server()).open(asksAnew());
        return () -> page.signIn(user.name()).expect(Step.APPROVAL);
    }

    Runnable approvalPage() {
        return () -> browser.open(asksAnew()).expect(Step.APPROVAL);
    }

    Runnable approve() {
        // Not found, if the last call has revoked it.
        realm.admin().send("DELETE", "/users/" + user.id() + "/consents/" + service.clientId(), null);
        var page = browser.open(service.asks());
        return () -> page.accept().code();
    }

    Runnable exchange() {
        var code = browser.open(service.asks()).code();
        return () -> assertWell(service.redeem(code));
    }

    Runnable refresh() {
        renew();
        return () -> assertWell(service.refresh(tokens.refreshToken()));
    }

    Runnable introspect() {
        renew();
        var api = Service.api(realm);
        return () -> assertThat(api.introspect(tokens.accessToken())
                        .body()
                        .path("active")
                        .asBoolean())
                .isTrue();
    }

    Runnable userinfo() {
        renew();
        return () -> assertWell(service.userinfo(tokens.accessToken()));
    }

    /** Through Keycloak's own account API. */
    Runnable revoke() {
        approve().run();
        var token = accountToken();
        return () -> assertThat(realm.account("DELETE", "/applications/" + service.clientId() + "/consent", token)
                        .status())
                .isEqualTo(204);
    }

    /** Keycloak's own list, as its account console asks for it. */
    Runnable listOfTheAccountApi() {
        var token = accountToken();
        return () -> assertWell(realm.account("GET", "/applications", token));
    }

    Runnable authorizationsPage() {
        return () -> assertPage(browser.open(realm.address("/account/authorizations")));
    }

    private AuthorizationRequest asksAnew() {
        return service.asks().with("prompt", "consent");
    }

    private String accountToken() {
        var portal = Service.portal(realm);
        return portal.redeem(browser.open(portal.asks().scope("openid")).code()).accessToken();
    }

    /** A session that ended with the last authorization is begun again. */
    private void renew() {
        var answer = service.refresh(tokens.refreshToken());
        tokens = answer.status() == 200 ? answer : service.redeem(again().code());
    }

    private Step again() {
        var step = browser.open(service.asks());
        return step.isAway() ? step : step.accept();
    }

    private static void assertWell(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }

    private static void assertPage(Step step) {
        assertThat(step.isAway()).isFalse();
        assertThat(step.status()).isEqualTo(200);
    }
}
