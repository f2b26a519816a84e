package io.github.consentgate.tests.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example for the operator, as far as it can be checked without a cluster. */
class KubernetesTest {

    @ParameterizedTest
    @CsvSource({"keycloak.yaml, keycloak.schema.json", "realm.yaml, realm-import.schema.json"})
    void theResourceHasTheFieldsThatTheOperatorKnows(String file, String schema) throws IOException {
        assertThat(problems(resource(file), schema)).isEmpty();
    }

    @Test
    void aFieldThatTheOperatorDoesNotKnowIsFound() throws IOException {
        var misspelt = (ObjectNode) resource("keycloak.yaml");
        ((ObjectNode) misspelt.get("spec")).put("startOptimised", true);

        assertThat(problems(misspelt, "keycloak.schema.json"))
                .singleElement()
                .asString()
                .contains("startOptimised");
    }

    @Test
    void theImportGoesToThatServer() {
        assertThat(resource("realm.yaml").at("/spec/keycloakCRName"))
                .isEqualTo(resource("keycloak.yaml").at("/metadata/name"));
    }

    /** That file is imported into a real server by ConfigurationFileIT. */
    @Test
    void theRealmIsThatOfTheConfigurationFile() throws IOException {
        var realm = (ObjectNode) resource("realm.yaml").at("/spec/realm");
        var file =
                (ObjectNode) new ObjectMapper().readTree(Repository.text("realm-config/consent-gate-config-cli.json"));
        assertThat(realm.path("enabled").asBoolean()).isTrue();
        assertThat(realm.path("organizationsEnabled").asBoolean()).isTrue();
        // Without it, a realm that brings scopes of its own has none of Keycloak's.
        assertThat(realm.at("/attributes/CreateDefaultClientScopes").asText()).isEqualTo("true");
        assertThat(realm.get("requiredActions")).containsAll(file.get("requiredActions"));
        assertThat(realm.retain(List.of("clientScopes", "clientProfiles", "clientPolicies")))
                .isEqualTo(file.without(List.of("realm", "requiredActions")));
    }

    /** A realm that brings one required action has none of Keycloak's; a temporary password would be for good. */
    @Test
    void theRealmBringsKeycloaksOwnRequiredActions() throws IOException {
        var demo = new ObjectMapper().readTree(Repository.text("realm-config/demo-realm.json"));
        assertThat(resource("realm.yaml").at("/spec/realm/requiredActions")).isEqualTo(demo.get("requiredActions"));
    }

    @Test
    void nothingSecretStandsInIt() {
        assertThat(Repository.files("kubernetes", ".yaml"))
                .allSatisfy(file ->
                        assertThat(Repository.yaml(file).path("kind").asText()).isNotEqualTo("Secret"));
    }

    private static JsonNode resource(String file) {
        return Repository.yaml(Repository.ROOT.resolve("kubernetes").resolve(file));
    }

    private static List<String> problems(JsonNode resource, String schema) throws IOException {
        try (InputStream file = KubernetesTest.class.getResourceAsStream("/kubernetes/" + schema)) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(file)
                    .validate(resource)
                    .stream()
                    .map(Object::toString)
                    .toList();
        }
    }
}
