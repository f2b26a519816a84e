package io.github.consentgate.tests.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.consentgate.tests.fixture.AdminApi;
import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.Names;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.server.Stack;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The file for keycloak-config-cli is a realm that Keycloak itself takes, and a gated one. */
class ConfigurationFileIT {

    @Test
    void theFileMakesAGatedRealm() throws IOException {
        var file = Path.of(System.getProperty("root"), "realm-config/consent-gate-config-cli.json");
        var realm = (ObjectNode) Answer.JSON.readTree(file.toFile());
        var name = Names.unique("from-file");
        realm.put("realm", name).put("enabled", true).put("organizationsEnabled", true);

        new AdminApi(Stack.running().keycloak().base(), "/admin/realms").post("", realm);

        var status = GateApi.of(new Realm(name)).get("status").body();
        assertThat(status.path("gated").asBoolean()).isTrue();
        assertThat(status.path("findings").findValuesAsText("code"))
                .doesNotContain("rules_broken", "policy_narrow", "scope_missing", "required_action_off");
    }
}
