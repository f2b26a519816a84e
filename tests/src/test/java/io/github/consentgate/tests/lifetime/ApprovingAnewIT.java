package io.github.consentgate.tests.lifetime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.AuthorizationRequest;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.fixture.User;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Backchannel;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.flow.Step;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Past `max-age-days` whoever comes again is asked again: never silently, and never twice. */
class ApprovingAnewIT {

    private static Realm realm;

    private final Aged aged = Aged.in(realm);
    private final Service service = aged.service();
    private final User user = aged.user();
    private final Browser browser = new Browser();

    @BeforeAll
    static void aRealmInWhichAuthorizationsAge() {
        realm = Aged.newRealm();
    }

    @Test
    void whoIsSignedInApprovesAnewAndOnlyOnce() {
        var before = Approval.of(browser, service, service.asks(), user.name());
        aged.by(Aged.LIFE);

        var page = browser.open(service.asks()).expect(Step.APPROVAL);

        aged.assertDead(before);
        aged.assertExpiredOnce();
        aged.assertKept(service.redeem(page.accept().code()));
        aged.assertKept(service.redeem(browser.open(service.asks()).code()));
        aged.assertExpiredOnce();
    }

    @ParameterizedTest(name = "prompt={0}")
    @ValueSource(strings = {"consent", "login", "login consent"})
    void promptingEndsInTokensThatLast(String prompt) {
        Approval.of(browser, service, service.asks(), user.name());
        aged.by(Aged.LIFE);

        var step = browser.open(service.asks().with("prompt", prompt));
        var page = prompt.contains("login") ? step.password() : step;

        aged.assertKept(service.redeem(page.accept().code()));
        aged.assertExpiredOnce();
    }

    @Test
    void withoutAPageThereIsNoCode() {
        var before = Approval.of(browser, service, service.asks(), user.name());
        aged.by(Aged.LIFE);

        var error = browser.open(service.asks().with("prompt", "none")).error();

        assertThat(error).isIn("interaction_required", "consent_required");
        aged.assertDead(before);
        aged.assertExpiredOnce();
        browser.open(service.asks()).expect(Step.APPROVAL);
    }

    @Test
    void onADeviceThePersonApprovesAnewAndOnlyOnce() {
        var device = realm.client()
                .service()
                .attribute("oauth2.device.authorization.grant.enabled", "true")
                .create();
        Approval.of(browser, device, device.asks(), user.name());
        new Aging(realm).approved(Aged.LIFE, user, device);
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
        new Aging(realm).approved(Aged.LIFE, user, polling);
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
        aged.by(Aged.LIFE);

        new Browser().open(service.asks()).signIn(user.name()).expect(Step.APPROVAL);

        aged.assertDead(before);
        assertThat(realm.consents(user.name())).isEmpty();
    }

    /** Keycloak leaves the date of an approval alone whose scopes are the same. */
    @Test
    void whatRunsOutWhileThePageIsOpenIsApprovedOnce() {
        Approval.of(browser, service, service.asks(), user.name());
        var page = browser.open(service.asks().with("prompt", "consent")).expect(Step.APPROVAL);
        aged.by(Aged.LIFE);

        aged.assertKept(service.redeem(page.accept().code()));

        aged.assertKept(service.redeem(browser.open(service.asks()).code()));
        assertThat(realm.events().ofUser(user.id(), "REVOKE_GRANT")).isEmpty();
    }

    @Test
    void whoApprovesTheSameAgainHasTheWholeLifeAgain() {
        Approval.of(browser, service, service.asks(), user.name());
        aged.by(Aged.LIFE.minusSeconds(20));

        var page = browser.open(service.asks().with("prompt", "consent"));
        var tokens = service.redeem(page.accept().code());

        assertThat(tokens.body().path("expires_in").asInt()).isGreaterThan(60);
    }
}
