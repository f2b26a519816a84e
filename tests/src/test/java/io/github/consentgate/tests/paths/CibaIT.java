package io.github.consentgate.tests.paths;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.Http;
import io.github.consentgate.tests.fixture.Names;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.server.AuthenticationDevice;
import io.github.consentgate.tests.server.Stack;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Design 5: client initiated backchannel authentication. */
class CibaIT {

    private final Realm realm = Realm.demo();
    private final AuthenticationDevice device = Stack.running().device();
    private final String message = Names.unique("ciba");
    private final Service service = realm.client()
            .service()
            .attribute("oidc.ciba.grant.enabled", "true")
            .attribute("ciba.backchannel.token.delivery.mode", "poll")
            .create();

    @Test
    void anEligibleUserApprovesOnTheDevice() {
        var started = ask("paul", "openid full_access");
        assertThat(started.status()).as("%s", started).isEqualTo(200);

        answerOnTheDevice();
        var tokens = redeem(started);

        assertThat(tokens.status()).as("%s", tokens).isEqualTo(200);
        assertThat(tokens.scopes()).contains("full_access");
        assertThat(tokens.claimed("collections")).containsExactly("fabrikam");
    }

    @Test
    void anIneligibleUserIsNotEvenAsked() {
        var refused = ask("mia", "openid full_access");

        assertThat(refused.error()).as("%s", refused).isEqualTo("access_denied");
        assertThat(device.question(message)).isEmpty();
        assertThat(realm.consents("mia")).doesNotContain(service.clientId());
    }

    @Test
    void whoLosesThePrerequisitesMeanwhileGetsNoTokenAndLeavesNoConsent() {
        var collection = realm.newCollection();
        var user = realm.newEligibleUser(collection);
        var started = ask(user.name(), "openid full_access");
        answerOnTheDevice();

        collection.remove(user);
        var refused = redeem(started);

        assertThat(refused.error()).as("%s", refused).isIn("access_denied", "invalid_grant");
        assertThat(realm.consents(user.name())).doesNotContain(service.clientId());
    }

    @ParameterizedTest(name = "scope={0}")
    @ValueSource(strings = {"openid work_items", "openid full_access:x"})
    void otherThanFullAccessIsInvalid(String scope) {
        assertThat(ask("paul", scope).error()).isEqualTo("invalid_scope");
    }

    private Answer ask(String user, String scope) {
        return service.post(
                realm.endpoint("ext/ciba/auth"),
                Map.of("login_hint", user, "scope", scope, "binding_message", message));
    }

    private void answerOnTheDevice() {
        var question = device.question(message).orElseThrow();
        var request = HttpRequest.newBuilder(realm.endpoint("ext/ciba/auth/callback"))
                .header("Authorization", "Bearer " + question.bearer())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"status\": \"SUCCEED\"}"))
                .build();
        assertThat(Http.send(request).statusCode()).isEqualTo(200);
    }

    private Answer redeem(Answer started) {
        return service.token(Map.of(
                "grant_type", "urn:openid:params:grant-type:ciba", "auth_req_id", started.required("auth_req_id")));
    }
}
