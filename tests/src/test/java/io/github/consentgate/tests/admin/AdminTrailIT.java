package io.github.consentgate.tests.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.consentgate.tests.fixture.Realm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each change leaves one admin event, and what changes nothing leaves none. */
class AdminTrailIT {

    private final Realm realm = Realm.copyOfDemo();
    private final GateApi api = GateApi.of(realm);

    @Test
    void blockingAService() {
        for (int twice = 0; twice < 2; twice++) {
            api.put("services/release-notes/blocked");
        }
        assertThat(trail()).singleElement().satisfies(event -> {
            assertThat(event.path("operationType").asText()).isEqualTo("UPDATE");
            assertThat(event.path("resourcePath").asText()).isEqualTo("consent-gate/services/release-notes/blocked");
            assertThat(event.path("details").path("service").asText()).isEqualTo("release-notes");
            assertThat(event.path("details").path("blocked").asText()).isEqualTo("true");
            assertThat(event.path("authDetails").path("userId").asText()).isNotEmpty();
        });

        for (int twice = 0; twice < 2; twice++) {
            api.delete("services/release-notes/blocked");
        }
        assertThat(trail()).hasSize(2);
    }

    @Test
    void closingACollection() {
        api.put("collections/fabrikam/blocked");
        api.put("collections/fabrikam/blocked");

        assertThat(trail()).singleElement().satisfies(event -> {
            assertThat(event.path("resourcePath").asText()).isEqualTo("consent-gate/collections/fabrikam/blocked");
            assertThat(event.path("details").path("collection").asText()).isEqualTo("fabrikam");
            assertThat(event.path("details").path("blocked").asText()).isEqualTo("true");
        });
    }

    @Test
    void settingUp() {
        realm.admin().delete("/authentication/required-actions/consent-gate-prerequisites");

        api.post("setup?dryRun=true", null);
        assertThat(trail()).isEmpty();
        api.post("setup", null);
        api.post("setup", null);

        assertThat(trail()).singleElement().satisfies(event -> {
            assertThat(event.path("resourcePath").asText()).isEqualTo("consent-gate/setup");
            assertThat(event.path("representation").asText()).contains("consent-gate-prerequisites");
        });
    }

    @Test
    void readingAndWhatIsRefusedLeaveNone() {
        List.of("authorizations", "services", "collections", "status").forEach(api::get);
        api.put("services/nobody-knows-it/blocked");
        api.delete("authorizations");
        api.post("setup", Map.of("theme", "consent-gate"));

        assertThat(trail()).isEmpty();
    }

    /** The events of the gate, by Keycloak's own filter, which knows its own resource types alone. */
    private JsonNode trail() {
        return realm.admin().get("/admin-events?max=100&resourceTypes=CUSTOM");
    }
}
