package io.github.consentgate.scope;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FullAccessBoundaryTest {

    @ParameterizedTest
    @ValueSource(strings = {"account", "broker", "realm-management", "master-realm", "demo-realm"})
    void fullAccessEndsBefore(String clientId) {
        assertThat(FullAccessBoundary.isBeyond(clientId)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabrikam-api", "accounting", "realm-of-cats", "brokers"})
    void fullAccessReaches(String clientId) {
        assertThat(FullAccessBoundary.isBeyond(clientId)).isFalse();
    }
}
