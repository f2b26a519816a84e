package io.github.consentgate.tests.paths;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.AuthorizationRequest;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.flow.Step;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 8252, 8.6: whoever listens on a loopback port may pose as a public client, so a person is asked every time. */
class PublicServiceIT {

    private final Realm realm = Realm.demo();
    private final Browser browser = new Browser();

    @Test
    void buildBadgesAsksEveryTime() {
        var badges = Service.buildBadges(realm);
        Approval.of(browser, badges, badges.asks(), "olivia");

        var again = browser.open(badges.asks()).expect(Step.APPROVAL);

        assertThat(badges.redeem(again.accept().code()).scopes()).contains("full_access");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8090/callback",
                "http://localhost:8090/callback",
                "com.example.badges:/callback"
            })
    void thePageComesAgainThoughApprovedBefore(String redirect) {
        var service = publicServiceAt(redirect);
        Approval.of(browser, service, service.asks(), "paul");

        browser.open(service.asks()).expect(Step.APPROVAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8090/callback", "com.example.badges:/callback"})
    void promptNoneFailsThoughApprovedBefore(String redirect) {
        var service = publicServiceAt(redirect);
        Approval.of(browser, service, service.asks(), "paul");

        assertThat(browser.open(service.asks().with("prompt", "none")).error())
                .isIn("interaction_required", "consent_required");
    }

    @Test
    void aPublicServiceOnTheWebIsNotAskedAgain() {
        var service = publicServiceAt("https://badges.example/callback");
        Approval.of(browser, service, service.asks(), "paul");

        browser.open(service.asks()).code();
    }

    @Test
    void anIneligibleUserIsRefused() {
        var service = publicServiceAt("http://127.0.0.1:8090/callback");

        var refusal = new Browser().open(service.asks()).signIn("mia").expect(Step.PREREQUISITES);

        assertThat(refusal.goBack().error()).isEqualTo("access_denied");
    }

    @Test
    void aCodeWithoutItsVerifierIsWorthNothing() {
        var service = publicServiceAt("http://127.0.0.1:8090/callback");
        var code = browser.open(service.asks()).signIn("paul").accept().code();

        var answer = service.token(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                service.redirectUri(),
                "code_verifier",
                AuthorizationRequest.VERIFIER + "-of-somebody-else"));

        assertThat(answer.error()).isEqualTo("invalid_grant");
    }

    private Service publicServiceAt(String redirect) {
        return realm.client()
                .service()
                .publicClient()
                .with("redirectUris", List.of(redirect))
                .create();
    }
}
