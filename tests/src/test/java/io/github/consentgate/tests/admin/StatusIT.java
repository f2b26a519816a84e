package io.github.consentgate.tests.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
        assertThat(status().path("gated").asBoolean()).isTrue();
        assertThat(findings())
                .allSatisfy(
                        finding -> assertThat(finding.path("severity").asText()).isNotEqualTo("error"));
        assertThat(codes()).contains("https_missing").doesNotContain("hostname_missing", "keycloak_untested");
    }

    @Test
    void aFindingSaysWhatAndHowToMend() {
        assertThat(findings()).allSatisfy(finding -> {
            assertThat(finding.path("severity").asText()).isIn("error", "warning", "info");
            assertThat(finding.path("detail").asText()).endsWith(".");
            assertThat(finding.path("mend").asText()).endsWith(".");
        });
    }

    @Test
    void rulesAndPolicies() {
        realm.policies().doubleExecutor("consent-gate-prerequisites");
        assertThat(codes()).contains("rules_broken");

        realm = Realm.copyOfDemo();
        realm.policies().set("enabled", false);
        assertThat(codes()).contains("not_gated", "policy_disabled");

        realm = Realm.copyOfDemo();
        var both = List.of(
                Map.of("condition", "consent-gate-third-party", "configuration", Map.of()),
                Map.of("condition", "client-access-type", "configuration", Map.of("type", List.of("confidential"))));
        realm.policies().set("conditions", both);
        assertThat(codes()).contains("policy_narrow");
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
        assertThat(codes()).contains("api_role_unmapped", "role_out_of_bounds", "first_party_full_access");

        var hidden = (ObjectNode) realm.admin().get("/client-scopes/" + scope);
        hidden.withObject("/attributes").put("display.on.consent.screen", "false");
        realm.admin().put("/client-scopes/" + scope, hidden);
        assertThat(codes()).contains("scope_not_displayed");

        realm.admin().delete("/client-scopes/" + scope);
        assertThat(codes()).contains("scope_missing");
    }

    @Test
    void services() {
        var service = realm.client()
                .service()
                .with("fullScopeAllowed", true)
                .with("implicitFlowEnabled", true)
                .with("directAccessGrantsEnabled", true)
                .smuggle();
        realm.admin().delete("/clients/" + service.id() + "/default-client-scopes/" + realm.scopeId("full_access"));
        GateApi.of(realm).put("services/" + service.clientId() + "/blocked");

        assertThat(codes())
                .contains(
                        "service_all_roles",
                        "service_implicit",
                        "service_direct_grant",
                        "service_without_full_access",
                        "service_blocked");
        assertThat(findings())
                .anySatisfy(
                        finding -> assertThat(finding.path("detail").asText()).contains(service.clientId()));
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

        assertThat(codes())
                .contains(
                        "required_action_off",
                        "login_theme_not_set",
                        "account_theme_not_set",
                        "collection_group_missing");

        realm.admin().put("", ((ObjectNode) realm.admin().get("")).put("organizationsEnabled", false));
        assertThat(codes()).contains("collections_missing");
    }

    @Test
    void policiesThatNobodyCanRead() {
        realm.policies().smuggleUnreadable();

        assertThat(codes()).contains("policies_unreadable");
    }

    @Test
    void aScopeThatEveryClientGets() {
        realm.admin().put("/default-default-client-scopes/" + realm.scopeId("full_access"), Map.of());

        assertThat(codes()).contains("scope_realm_default");
    }

    @Test
    void aFullAccessThatOpensNothing() {
        var api = realm.clientByClientId("fabrikam-api").get("id").asText();
        var mappings = "/client-scopes/" + realm.scopeId("full_access") + "/scope-mappings/clients/" + api;
        realm.admin().delete(mappings, realm.admin().get(mappings));

        assertThat(codes()).contains("full_access_opens_nothing");
    }

    @Test
    void servicesThatAnAdminGaveMoreBehindTheGatesBack() {
        var service = realm.newService();
        realm.admin()
                .put(
                        "/clients/" + service.id() + "/default-client-scopes/" + realm.scopeId("microprofile-jwt"),
                        Map.of());
        var account = realm.clientByClientId("account").get("id").asText();
        var role = realm.admin().get("/clients/" + account + "/roles/manage-account");
        realm.admin().post("/clients/" + service.id() + "/scope-mappings/clients/" + account, List.of(role));

        assertThat(codes()).contains("service_other_scope", "service_role_out_of_bounds");
    }

    @Test
    void rolesThatComeByAnotherScope() {
        map(
                realm.scopeId("profile"),
                realm.clientByClientId("account").get("id").asText(),
                "manage-account");

        assertThat(finding("service_role_out_of_bounds").path("detail").asText())
                .contains("release-notes", "build-badges");
    }

    @Test
    void tokensThatSayTooLittle() {
        var path = "/client-scopes/" + realm.scopeId("full_access");
        var unnamed = (ObjectNode) realm.admin().get(path);
        unnamed.withObject("/attributes").put("include.in.token.scope", "false");
        realm.admin().put(path, unnamed);
        realm.admin().get(path + "/protocol-mappers/models").forEach(mapper -> realm.admin()
                .delete(path + "/protocol-mappers/models/" + mapper.get("id").asText()));

        assertThat(codes()).contains("scope_not_in_token", "collections_mapper_missing");
    }

    @Test
    void aServiceWithPagesOfItsOwn() {
        var service =
                realm.client().service().attribute("login_theme", "keycloak.v2").create();

        assertThat(finding("service_login_theme").path("detail").asText()).contains(service.clientId());
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

        assertThat(findings())
                .filteredOn(finding -> finding.path("code").asText().equals("collection_group_missing"))
                .extracting(finding -> finding.path("detail").asText())
                .containsExactlyInAnyOrder(
                        "These collections have no group Projects/…: hull.",
                        "These collections have no group Access Levels/Basic: hull.");
    }

    @Test
    void whatWouldBeWrongIfTheDisabledPolicyWereEnabled() {
        var service = realm.client().service().with("implicitFlowEnabled", true).smuggle();
        realm.policies().set("enabled", false);

        assertThat(codes()).contains("not_gated", "policy_disabled");
        assertThat(finding("service_implicit").path("detail").asText()).contains(service.clientId());
    }

    @Test
    void aRealmWithoutCollections() {
        realm.admin().get("/organizations").forEach(organization -> realm.admin()
                .delete("/organizations/" + organization.get("id").asText()));

        assertThat(codes()).contains("no_collection");
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

    private JsonNode status() {
        return GateApi.of(realm).get("status").body();
    }

    private JsonNode findings() {
        return status().path("findings");
    }

    private JsonNode finding(String code) {
        assertThat(codes()).containsOnlyOnce(code);
        return findings().get(codes().indexOf(code));
    }

    private List<String> codes() {
        return findings().findValuesAsText("code");
    }
}
