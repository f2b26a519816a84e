package io.github.consentgate.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleConfigTest {

    @Test
    void anEmptyEnvironmentIsTheDemo() {
        var config = SampleConfig.from(Map.of());

        assertThat(config.issuer()).hasToString("http://localhost:8080/realms/demo");
        assertThat(config.servicePort()).isEqualTo(8090);
        assertThat(config.serviceClientId()).isEqualTo("release-notes");
        assertThat(config.apiPort()).isEqualTo(8091);
        assertThat(config.apiClientId()).isEqualTo("fabrikam-api");
    }

    @Test
    void theEnvironmentMovesEverything() {
        var config = SampleConfig.from(Map.of(
                "CONSENT_GATE_DEMO_URL", "http://localhost:9080",
                "CONSENT_GATE_SERVICE_PORT", "9090",
                "CONSENT_GATE_API_PORT", "0"));

        assertThat(config.issuer()).hasToString("http://localhost:9080/realms/demo");
        assertThat(config.servicePort()).isEqualTo(9090);
        assertThat(config.apiPort()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http", "-1", "65536", "123456"})
    void aWrongPortIsNamed(String port) {
        assertThatThrownBy(() -> SampleConfig.from(Map.of("CONSENT_GATE_API_PORT", port)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CONSENT_GATE_API_PORT");
    }
}
