package io.github.consentgate.tests.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.consentgate.tests.fixture.Realm;
import java.util.List;

/** What the doctor says of a realm. */
record Diagnosis(JsonNode status) {

    static Diagnosis of(Realm realm) {
        return new Diagnosis(GateApi.of(realm).get("status").body());
    }

    boolean isGated() {
        return status.path("gated").asBoolean();
    }

    JsonNode findings() {
        return status.path("findings");
    }

    List<String> codes() {
        return findings().findValuesAsText("code");
    }

    /** The only one with this code. */
    JsonNode finding(String code) {
        assertThat(codes()).containsOnlyOnce(code);
        return findings().get(codes().indexOf(code));
    }
}
