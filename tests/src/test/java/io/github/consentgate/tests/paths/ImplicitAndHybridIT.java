package io.github.consentgate.tests.paths;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Design 5: a service gets a code with PKCE S256, or nothing. */
class ImplicitAndHybridIT {

    private final Realm realm = Realm.demo();

    /** As a backup restores it: everything on that the gate would have turned off. */
    private final Service service = realm.client()
            .service()
            .with("implicitFlowEnabled", true)
            .attribute("pkce.code.challenge.method", "")
            .smuggle();

    @ParameterizedTest
    @ValueSource(
            strings = {"token", "id_token", "id_token token", "code id_token", "code token", "code id_token token"})
    void everyOtherResponseTypeIsRefused(String responseType) {
        var answer = new Browser().open(service.asks().with("response_type", responseType));

        assertThat(answer.error()).isIn("unauthorized_client", "unsupported_response_type");
    }

    @Test
    void aCodeWithoutPkceIsRefused() {
        var answer = new Browser().open(service.asks().without("code_challenge").without("code_challenge_method"));

        assertThat(answer.error()).isEqualTo("invalid_request");
    }

    @ParameterizedTest(name = "code_challenge_method={0}")
    @CsvSource(
            nullValues = "none",
            value = {"plain", "none"})
    void aCodeWithPkceThatIsNotS256IsRefused(String method) {
        var request = service.asks();
        var answer = new Browser()
                .open(
                        method == null
                                ? request.without("code_challenge_method")
                                : request.with("code_challenge_method", method));

        assertThat(answer.error()).isEqualTo("invalid_request");
    }
}
