package io.github.consentgate.tests.paths;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.AuthorizationRequest;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.flow.Step;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Design 5: pushed authorization requests (RFC 9126). */
class PushedRequestIT {

    private final Realm realm = Realm.demo();
    private final Service service = realm.newService();

    @ParameterizedTest(name = "scope={0}")
    @NullSource
    @ValueSource(strings = {"openid", "full_access", "openid profile full_access offline_access"})
    void anEligibleUserApproves(String scope) {
        var pushed = service.asks().scope(scope).push();

        var approval = new Browser().open(address(pushed)).signIn("paul");

        assertThat(service.redeem(approval.accept().code()).scopes()).contains("full_access");
    }

    @Test
    void anIneligibleUserIsToldWhy() {
        var pushed = service.asks().push();

        var refusal = new Browser().open(address(pushed)).signIn("mia").expect(Step.PREREQUISITES);

        assertThat(refusal.goBack().error()).isEqualTo("access_denied");
    }

    @ParameterizedTest(name = "scope={0}")
    @ValueSource(strings = {"work_items", "openid work_items", "openid full_access:x", "full_access work_items"})
    void otherThanFullAccessIsRefusedAtThePush(String scope) {
        var pushed = service.asks().scope(scope).push();

        assertThat(pushed.status()).isEqualTo(400);
        assertThat(pushed.error()).isEqualTo("invalid_scope");
    }

    @Test
    void aResourceIsRefusedAtThePush() {
        var pushed = service.asks()
                .with("resource", "https://api.example/work-items")
                .push();

        assertThat(pushed.status()).isEqualTo(400);
        assertThat(pushed.error()).isEqualTo("invalid_target");
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "id_token", "code id_token", "code token"})
    void implicitAndHybridAreRefused(String responseType) {
        var pushed = service.asks().with("response_type", responseType).push();

        if (pushed.status() != 201) {
            assertThat(pushed.error()).isIn("unauthorized_client", "unsupported_response_type", "invalid_request");
        } else {
            assertThat(new Browser().open(address(pushed)).error())
                    .isIn("unauthorized_client", "unsupported_response_type");
        }
    }

    private URI address(Answer pushed) {
        assertThat(pushed.status()).as("%s", pushed).isEqualTo(201);
        return AuthorizationRequest.uriOf(
                service, Map.of("client_id", service.clientId(), "request_uri", pushed.required("request_uri")));
    }
}
