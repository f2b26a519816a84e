package io.github.consentgate.admin.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What only another server than that of the integration tests has. */
class ServerCheckTest {

    @Test
    void aServerWithoutAHostnameIsFound() {
        assertThat(ServerCheck.hostname(null, null)).extracting(Finding::code).containsExactly("hostname_missing");
    }

    @ParameterizedTest
    @CsvSource({"https://id.example,", ",https://realm.example", "id.example,https://realm.example"})
    void aHostnameOfTheServerOrTheRealmIsEnough(String server, String realm) {
        assertThat(ServerCheck.hostname(server, realm)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"26.7.0", "26.7.3", "26.7.12"})
    void theTestedLineIsNoFinding(String version) {
        assertThat(ServerCheck.version(version)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"26.6.9", "26.8.0", "26.70.0", "27.0.0", "999.0.0-SNAPSHOT"})
    void anotherKeycloakIsFound(String version) {
        assertThat(ServerCheck.version(version)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("keycloak_untested");
            assertThat(finding.detail()).contains(version);
        });
    }
}
