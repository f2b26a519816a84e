package io.github.consentgate.tests.lifetime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.AuthorizationRequest;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.fixture.User;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Backchannel;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.flow.Step;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Past `max-age-days` since the approval, the first contact ends the authorization, and the person approves anew. */
class MaxAgeIT {

    private static final Duration LIFE = Duration.ofDays(30);

    private static Realm realm;

    private final Service service = realm.newService();
    private final Service api = Service.api(realm);
    private final User user = realm.newEligibleUser(realm.newCollection());
    private final Browser browser = new Browser();

    @BeforeAll
    static void aRealmInWhichAuthorizationsAge() {
        realm = Realm.copyOfDemo();
        realm.policies().configure("consent-gate-lifetime", Map.of("max-age-days", LIFE.toDays()));
    }

    @ParameterizedTest(name = "offline={0}")
    @ValueSource(booleans = {false, true})
    void aRefreshEndsAllThatRestsOnIt(boolean contactIsOffline) {
        var offline = Approval.offline(service, user.name());
        var online = inAnotherBrowser();
        age(LIFE);

        var refused = service.refresh((contactIsOffline ? offline : online).refreshToken());

        assertThat(refused.error()).as("%s", refused).isEqualTo("invalid_grant");
        assertThat(refused.text("error_description")).isNotBlank();
        assertDead(online);
        assertDead(offline);
        assertExpiredOnce();
    }

    @Test
    void aCodeIsWorthNothing() {
        Approval.of(browser, service, service.asks(), user.name());
        var code = browser.open(service.asks()).code();
        age(LIFE);

        assertThat(service.redeem(code).error()).isEqualTo("invalid_grant");

        assertExpiredOnce();
    }

    @Test
    void whoIsSignedInApprovesAnewAndOnlyOnce() {
        var before = Approval.of(browser, service, service.asks(), user.name());
        age(LIFE);

        var page = browser.open(service.asks()).expect(Step.APPROVAL);

        assertDead(before);
        assertExpiredOnce();
        assertKept(service.redeem(page.accept().code()));
        assertKept(service.redeem(browser.open(service.asks()).code()));
        assertExpiredOnce();
    }

    @ParameterizedTest(name = "prompt={0}")
    @ValueSource(strings = {"consent", "login", "login consent"})
    void promptingEndsInTokensThatLast(String prompt) {
        Approval.of(browser, service, service.asks(), user.name());
        age(LIFE);

        var step = browser.open(service.asks().with("prompt", prompt));
        var page = prompt.contains("login") ? step.password() : step;

        assertKept(service.redeem(page.accept().code()));
        assertExpiredOnce();
    }

    @Test
    void withoutAPageThereIsNoCode() {
        var before = Approval.of(browser, service, service.asks(), user.name());
        age(LIFE);

        var error = browser.open(service.asks().with("prompt", "none")).error();

        assertThat(error).isIn("interaction_required", "consent_required");
        assertDead(before);
        assertExpiredOnce();
        browser.open(service.asks()).expect(Step.APPROVAL);
    }

    @Test
    void onADeviceThePersonApprovesAnewAndOnlyOnce() {
        var device = realm.client()
                .service()
                .attribute("oauth2.device.authorization.grant.enabled", "true")
                .create();
        Approval.of(browser, device, device.asks(), user.name());
        new Aging(realm).approved(LIFE, user, device);
        var fields = new LinkedHashMap<>(device.asks().parameters());
        fields.keySet().retainAll(Set.of("scope", "code_challenge", "code_challenge_method"));
        var started = device.post(realm.endpoint("auth/device"), fields);

        browser.open(URI.create(started.required("verification_uri_complete"))).accept();

        var tokens = device.token(Map.of(
                "grant_type",
                "urn:ietf:params:oauth:grant-type:device_code",
                "device_code",
                started.required("device_code"),
                "code_verifier",
                AuthorizationRequest.VERIFIER));
        assertThat(device.refresh(tokens.refreshToken()).status()).isEqualTo(200);
    }

    @Test
    void onABackChannelThePersonApprovesAnewAndOnlyOnce() {
        var polling = Backchannel.newService(realm);
        var before = Approval.of(polling, user.name());
        new Aging(realm).approved(LIFE, user, polling);
        var backchannel = new Backchannel(polling);

        var started = backchannel.ask(user.name(), "openid full_access");
        backchannel.approveOnTheDevice();

        var tokens = backchannel.redeem(started);
        assertThat(tokens.status()).as("%s", tokens).isEqualTo(200);
        assertThat(polling.refresh(tokens.refreshToken()).status()).isEqualTo(200);
        assertThat(polling.refresh(before.refreshToken()).error()).isEqualTo("invalid_grant");
    }

    @Test
    void leavingThePageOpenLeavesNothing() {
        var before = Approval.offline(service, user.name());
        age(LIFE);

        new Browser().open(service.asks()).signIn(user.name()).expect(Step.APPROVAL);

        assertDead(before);
        assertThat(realm.consents(user.name())).isEmpty();
    }

    @Test
    void untilThenNobodyIsAsked() {
        var offline = Approval.offline(service, user.name());
        var online = inAnotherBrowser();
        age(LIFE.minusMinutes(10));

        assertKept(online);
        assertKept(offline);
        assertKept(service.redeem(browser.open(service.asks()).code()));
    }

    @Test
    void noTokenOutlivesTheAuthorization() {
        var tokens = Approval.of(service, user.name());
        var left = Duration.ofSeconds(40);
        age(LIFE.minus(left));

        var refreshed = service.refresh(tokens.refreshToken());

        assertThat(refreshed.body().path("expires_in").asInt()).isBetween(1, (int) left.toSeconds());
        assertThat(refreshed.claims().path("exp").asLong()
                        - refreshed.claims().path("iat").asLong())
                .isLessThanOrEqualTo(left.toSeconds());
    }

    @Test
    void otherServicesAreNotTouched() {
        var other = realm.newService();
        var kept = Approval.of(other, user.name());
        var tokens = Approval.of(service, user.name());
        age(LIFE);

        service.refresh(tokens.refreshToken());

        assertThat(other.refresh(kept.refreshToken()).status()).isEqualTo(200);
        assertThat(realm.consents(user.name())).containsExactly(other.clientId());
    }

    /** Nobody needs to approve there once more. */
    private Answer inAnotherBrowser() {
        return service.redeem(browser.open(service.asks()).signIn(user.name()).code());
    }

    private void age(Duration age) {
        new Aging(realm).approved(age, user, service);
    }

    private void assertKept(Answer tokens) {
        var refreshed = service.refresh(tokens.refreshToken());
        assertThat(refreshed.status()).as("%s", refreshed).isEqualTo(200);
        assertThat(service.userinfo(refreshed.accessToken()).status()).isEqualTo(200);
    }

    private void assertDead(Answer tokens) {
        assertThat(service.refresh(tokens.refreshToken()).error()).isEqualTo("invalid_grant");
        assertThat(service.userinfo(tokens.accessToken()).status()).isEqualTo(401);
        assertThat(api.introspect(tokens.accessToken()).body().path("active").asBoolean(true))
                .isFalse();
    }

    private void assertExpiredOnce() {
        assertThat(realm.events().ofUser(user.id(), "REVOKE_GRANT"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.detail("consent_gate_cause")).isEqualTo("expired");
                    assertThat(event.detail("revoked_client")).isEqualTo(service.clientId());
                });
    }
}
