package io.github.consentgate.tests.paths;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Design 5: an admin who sits in somebody's session approves nothing in that one's name. */
class ImpersonationIT {

    private final Realm realm = Realm.demo();
    private final Service service = realm.newService();
    private final Service console =
            realm.client().firstParty().with("fullScopeAllowed", true).create();
    private final Browser browser = new Browser();

    @ParameterizedTest(name = "prompt={0}")
    @ValueSource(strings = {"", "consent", "none"})
    void anAdminCannotApproveForAnEligibleUser(String prompt) {
        impersonate("paul");

        var answer =
                browser.open(prompt.isEmpty() ? service.asks() : service.asks().with("prompt", prompt));

        var returned = answer.isAway() ? answer : answer.goBack();
        assertThat(returned.error()).isIn("access_denied", "interaction_required");
        assertThat(realm.consents("paul")).doesNotContain(service.clientId());
    }

    @Test
    void anAdminGetsNoCodeForWhatTheUserApprovedBefore() {
        Approval.of(service, "olivia");
        impersonate("olivia");

        var answer = browser.open(service.asks());

        var returned = answer.isAway() ? answer : answer.goBack();
        assertThat(returned.error()).isEqualTo("access_denied");
    }

    @Test
    void theUserApprovesStill() {
        impersonate("paul");

        assertThat(Approval.of(service, "paul").scopes()).contains("full_access");
    }

    @Test
    void anAdminCannotApproveThroughTheAccountApi() {
        var user = realm.newEligibleUser(realm.newCollection());
        impersonate(user.name());

        var answer = realm.consentByAccountApi("POST", service, consoleToken(), "full_access");

        assertThat(realm.consents(user.name())).as("%s", answer).doesNotContain(service.clientId());
        assertThat(realm.events().refusals(service)).singleElement().satisfies(event -> assertThat(
                        event.detail("consent_gate_reason"))
                .isEqualTo("impersonated"));
    }

    @Test
    void anAdminCannotRevokeThroughTheAccountApi() {
        var user = realm.newEligibleUser(realm.newCollection());
        var tokens = Approval.of(service, user.name());
        impersonate(user.name());

        realm.account("DELETE", "/applications/" + service.clientId() + "/consent", consoleToken());

        assertThat(realm.consents(user.name())).contains(service.clientId());
        assertThat(service.refresh(tokens.refreshToken()).status()).isEqualTo(200);
        assertThat(realm.events().ofUser(user.id(), "REVOKE_GRANT")).isEmpty();
    }

    @Test
    void theUserMayApproveAndRevokeThroughTheAccountApi() {
        var user = realm.newEligibleUser(realm.newCollection());
        browser.open(console.asks().scope("openid")).signIn(user.name());
        var token = consoleToken();

        assertThat(realm.consentByAccountApi("POST", service, token, "full_access")
                        .status())
                .isEqualTo(200);
        assertThat(realm.consents(user.name())).contains(service.clientId());
        realm.account("DELETE", "/applications/" + service.clientId() + "/consent", token);
        assertThat(realm.consents(user.name())).doesNotContain(service.clientId());
    }

    /** Of an application that may call the account API, as the account console may. */
    private String consoleToken() {
        return console.redeem(browser.open(console.asks().scope("openid")).code())
                .accessToken();
    }

    private void impersonate(String username) {
        var path = "/users/" + realm.user(username).id() + "/impersonation";
        browser.adopt(realm.admin().exchange("POST", path, Map.of()).headers());
    }
}
