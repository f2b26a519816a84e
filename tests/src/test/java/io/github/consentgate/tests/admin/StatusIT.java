package io.github.consentgate.tests.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.consentgate.tests.fixture.Collection;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.server.Stack;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each thing that can be wrong is named, with how to mend it. */
@Tag("once")
class StatusIT {

    private Realm realm;

    @BeforeEach
    void start() {
        realm = Realm.copyOfDemo();
    }

    @Test
    void theDemoRealmIsInOrderApartFromHttps() {
        assertThat(Diagnosis.of(realm).isGated()).isTrue();
        assertThat(Diagnosis.of(realm).findings())
                .allSatisfy(
                        finding -> assertThat(finding.path("severity").asText()).isNotEqualTo("error"));
        assertThat(Diagnosis.of(realm).codes())
                .contains("https_missing")
                .doesNotContain("hostname_missing", "keycloak_untested");
    }

    @Test
    void aFindingSaysWhatAndHowToMend() {
        assertThat(Diagnosis.of(realm).findings()).allSatisfy(finding -> {
            assertThat(finding.path("severity").asText()).isIn("error", "warning", "info");
            assertThat(finding.path("detail").asText()).endsWith(".");
            assertThat(finding.path("mend").asText()).endsWith(".");
        });
    }

    @Test
    void rulesAndPolicies() {
        realm.policies().doubleExecutor("consent-gate-prerequisites");
        assertThat(Diagnosis.of(realm).codes()).contains("rules_broken");

        realm = Realm.copyOfDemo();
        realm.policies().set("enabled", false);
        assertThat(Diagnosis.of(realm).codes()).contains("not_gated", "policy_disabled");

        realm = Realm.copyOfDemo();
        var both = List.of(
                Map.of("condition", "consent-gate-third-party", "configuration", Map.of()),
                Map.of("condition", "client-access-type", "configuration", Map.of("type", List.of("confidential"))));
        realm.policies().set("conditions", both);
        assertThat(Diagnosis.of(realm).codes()).contains("policy_narrow");
    }

    @Test
    void scopeAndRoles() {
        var scope = realm.scopeId("full_access");
        var api = realm.clientByClientId("fabrikam-api").get("id").asText();
        var account = realm.clientByClientId("account").get("id").asText();
        realm.admin().post("/clients/" + api + "/roles", Map.of("name", "wiki"));
        map(scope, account, "manage-account");
        var portal = realm.clientByClientId("portal").get("id").asText();
        realm.admin().put("/clients/" + portal + "/optional-client-scopes/" + scope, Map.of());
        assertThat(Diagnosis.of(realm).codes())
                .contains("api_role_unmapped", "role_out_of_bounds", "first_party_full_access");

        var hidden = (ObjectNode) realm.admin().get("/client-scopes/" + scope);
        hidden.withObject("/attributes").put("display.on.consent.screen", "false");
        realm.admin().put("/client-scopes/" + scope, hidden);
        assertThat(Diagnosis.of(realm).codes()).contains("scope_not_displayed");

        realm.admin().delete("/client-scopes/" + scope);
        assertThat(Diagnosis.of(realm).codes()).contains("scope_missing");
    }

    @Test
    void pagesAndCollections() {
        realm.admin().delete("/authentication/required-actions/consent-gate-prerequisites");
        var settings = (ObjectNode) realm.admin().get("");
        realm.admin().put("", settings.put("loginTheme", "keycloak.v2").put("accountTheme", "keycloak.v3"));
        realm.admin()
                .post(
                        "/organizations",
                        Map.of("name", "Bare", "alias", "bare", "domains", List.of(Map.of("name", "bare.example"))));

        assertThat(Diagnosis.of(realm).codes())
                .contains(
                        "required_action_off",
                        "login_theme_not_set",
                        "account_theme_not_set",
                        "collection_group_missing");

        realm.admin().put("", ((ObjectNode) realm.admin().get("")).put("organizationsEnabled", false));
        assertThat(Diagnosis.of(realm).codes()).contains("collections_missing");
    }

    @Test
    void policiesThatNobodyCanRead() {
        realm.policies().smuggleUnreadable();

        assertThat(Diagnosis.of(realm).codes()).contains("policies_unreadable");
    }

    @Test
    void aScopeThatEveryClientGets() {
        realm.admin().put("/default-default-client-scopes/" + realm.scopeId("full_access"), Map.of());

        assertThat(Diagnosis.of(realm).codes()).contains("scope_realm_default");
    }

    @Test
    void aFullAccessThatOpensNothing() {
        var api = realm.clientByClientId("fabrikam-api").get("id").asText();
        var mappings = "/client-scopes/" + realm.scopeId("full_access") + "/scope-mappings/clients/" + api;
        realm.admin().delete(mappings, realm.admin().get(mappings));

        assertThat(Diagnosis.of(realm).codes()).contains("full_access_opens_nothing");
    }

    @Test
    void tokensThatSayTooLittle() {
        var path = "/client-scopes/" + realm.scopeId("full_access");
        var unnamed = (ObjectNode) realm.admin().get(path);
        unnamed.withObject("/attributes").put("include.in.token.scope", "false");
        realm.admin().put(path, unnamed);
        realm.admin().get(path + "/protocol-mappers/models").forEach(mapper -> realm.admin()
                .delete(path + "/protocol-mappers/models/" + mapper.get("id").asText()));

        assertThat(Diagnosis.of(realm).codes()).contains("scope_not_in_token", "collections_mapper_missing");
    }

    @Test
    void aCollectionInWhichNobodyCanQualify() {
        var id = realm.admin()
                .post(
                        "/organizations",
                        Map.of("name", "Hull", "alias", "hull", "domains", List.of(Map.of("name", "hull.example"))));
        for (var group :
                List.of(Collection.OWNERS, Collection.ADMINISTRATORS, Collection.PROJECTS, Collection.LEVELS)) {
            realm.admin().post("/organizations/" + id + "/groups", Map.of("name", group));
        }

        assertThat(Diagnosis.of(realm).findings())
                .filteredOn(finding -> finding.path("code").asText().equals("collection_group_missing"))
                .extracting(finding -> finding.path("detail").asText())
                .containsExactlyInAnyOrder(
                        "These collections have no group Projects/…: hull.",
                        "These collections have no group Access Levels/Basic: hull.");
    }

    @Test
    void aRealmWithoutCollections() {
        realm.admin().get("/organizations").forEach(organization -> realm.admin()
                .delete("/organizations/" + organization.get("id").asText()));

        assertThat(Diagnosis.of(realm).codes()).contains("no_collection");
    }

    @Test
    void everyRealmHasALineInTheBootLog() {
        assertThat(Stack.running().keycloak().log())
                .anyMatch(line -> line.contains("Realm demo is gated"))
                .anyMatch(line -> line.contains("WARN") && line.contains("Realm master is not gated"))
                .anyMatch(line -> line.contains("WARN") && line.contains("Realm work is not gated"));
    }

    private void map(String scope, String client, String role) {
        var found = realm.admin().get("/clients/" + client + "/roles/" + role);
        realm.admin().post("/client-scopes/" + scope + "/scope-mappings/clients/" + client, List.of(found));
    }
}
