package io.github.consentgate.tests.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.consentgate.tests.fixture.AdminApi;
import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.Names;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.server.Stack;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From a stock realm to a gated one in one call. */
class SetupIT {

    private static final List<String> ALL =
            List.of("client-scope", "required-action", "client-profile", "client-policy");

    @Test
    void aStockRealmIsReadyAfterOneCall() {
        var realm = stock(Map.of("organizationsEnabled", true));
        assertThat(status(realm, "gated").asBoolean()).isFalse();

        assertThat(made(GateApi.of(realm).post("setup", null))).containsExactlyElementsOf(ALL);

        assertThat(status(realm, "gated").asBoolean()).isTrue();
        assertThat(codes(realm)).doesNotContain("not_gated", "rules_broken", "scope_missing", "required_action_off");
        assertThat(realm.admin()
                        .get("/authentication/required-actions/consent-gate-prerequisites")
                        .path("enabled")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aDryRunTellsTheSameAndChangesNothing() {
        var realm = stock(Map.of("organizationsEnabled", true));

        assertThat(made(GateApi.of(realm).post("setup?dryRun=true", null))).containsExactlyElementsOf(ALL);

        assertThat(status(realm, "gated").asBoolean()).isFalse();
        assertThat(realm.admin().get("/client-scopes").findValuesAsText("name")).doesNotContain("full_access");
        assertThat(made(GateApi.of(realm).post("setup", null))).containsExactlyElementsOf(ALL);
    }

    @Test
    void aSecondCallHasNothingToDo() {
        var realm = stock(Map.of());
        GateApi.of(realm).post("setup", null);

        assertThat(made(GateApi.of(realm).post("setup", null))).isEmpty();
    }

    @Test
    void aRealmWithoutOrganizationsGetsAGroupForItsCollections() {
        var realm = stock(Map.of());

        assertThat(made(GateApi.of(realm).post("setup", null))).contains("group");

        assertThat(realm.admin().get("/groups").findValuesAsText("name")).contains("collections");
        assertThat(codes(realm)).doesNotContain("rules_broken", "collections_missing");
    }

    @Test
    void servicesThatAreThereGetFullAccess() {
        var realm = stock(Map.of("organizationsEnabled", true));
        realm.admin().post("/clients", Map.of("clientId", "old-service", "consentRequired", true));

        assertThat(made(GateApi.of(realm).post("setup", null))).contains("service");

        assertThat(realm.clientByClientId("old-service")
                        .path("defaultClientScopes")
                        .toString())
                .contains("full_access");
    }

    @Test
    void policiesOfTheAdminsStayAsTheyAre() {
        var realm = stock(Map.of("organizationsEnabled", true));
        givePolicy(realm, "mine");

        GateApi.of(realm).post("setup", null);

        assertThat(profiles(realm)).containsExactly("mine", "consent-gate");
        assertThat(policies(realm)).containsExactly("mine", "consent-gate");
    }

    @Test
    void whereTheNamesAreTakenTheGateGetsOthers() {
        var realm = stock(Map.of("organizationsEnabled", true));
        givePolicy(realm, "consent-gate");

        assertThat(made(GateApi.of(realm).post("setup", null))).containsExactlyElementsOf(ALL);

        assertThat(profiles(realm)).containsExactly("consent-gate", "consent-gate-2");
        assertThat(policies(realm)).containsExactly("consent-gate", "consent-gate-2");
        assertThat(status(realm, "gated").asBoolean()).isTrue();
        assertThat(codes(realm)).doesNotContain("rules_broken");
        assertThat(made(GateApi.of(realm).post("setup", null))).isEmpty();
    }

    @Test
    void aScopeOfAnotherProtocolStaysAndIsToldOf() {
        var realm = stock(Map.of("organizationsEnabled", true));
        realm.admin().post("/client-scopes", Map.of("name", "full_access", "protocol", "saml"));
        realm.admin().post("/clients", Map.of("clientId", "old-service", "consentRequired", true));

        assertThat(made(GateApi.of(realm).post("setup", null))).doesNotContain("client-scope", "service");

        assertThat(codes(realm)).contains("scope_missing");
        assertThat(made(GateApi.of(realm).post("setup", null))).isEmpty();
    }

    @Test
    void whatAnAdminTurnedOffStaysOff() {
        var realm = stock(Map.of("organizationsEnabled", true));
        GateApi.of(realm).post("setup", null);
        realm.policies().set("enabled", false);
        var action = Map.of(
                "alias", "consent-gate-prerequisites",
                "providerId", "consent-gate-prerequisites",
                "name", "Check prerequisites",
                "enabled", false);
        realm.admin().put("/authentication/required-actions/consent-gate-prerequisites", action);

        assertThat(made(GateApi.of(realm).post("setup", null))).isEmpty();

        assertThat(codes(realm)).contains("not_gated", "policy_disabled");
    }

    @Test
    void themesAreSetWhereAskedForAndNoneIsChosen() {
        var realm = stock(Map.of("accountTheme", "keycloak.v3"));

        var changes = GateApi.of(realm).post("setup", Map.of("loginTheme", true, "accountTheme", true));

        assertThat(made(changes)).contains("theme");
        assertThat(realm.admin().get("").path("loginTheme").asText()).isEqualTo("consent-gate");
        assertThat(realm.admin().get("").path("accountTheme").asText()).isEqualTo("keycloak.v3");
    }

    @Test
    void aBodyThatIsNotUnderstoodIsRefused() {
        var api = GateApi.of(stock(Map.of()));

        assertThat(List.of("{\"theme\": true}", "{\"loginTheme\": null}", "{\"loginTheme\": 1}", "[]", "null", "{"))
                .allSatisfy(body ->
                        assertThat(api.post("setup", body).error()).as(body).isEqualTo("invalid_request"));
    }

    /** A policy and its profile, both of this name, that have nothing to do with the gate. */
    private static void givePolicy(Realm realm, String name) {
        var profile = Map.of("name", name, "executors", List.of());
        realm.admin().put("/client-policies/profiles", Map.of("profiles", List.of(profile)));
        var policy = Map.of("name", name, "enabled", true, "conditions", List.of(), "profiles", List.of(name));
        realm.admin().put("/client-policies/policies", Map.of("policies", List.of(policy)));
    }

    private static List<String> profiles(Realm realm) {
        return realm.admin().get("/client-policies/profiles").path("profiles").findValuesAsText("name");
    }

    private static List<String> policies(Realm realm) {
        return realm.admin().get("/client-policies/policies").path("policies").findValuesAsText("name");
    }

    private static Realm stock(Map<String, Object> settings) {
        var name = Names.unique("stock");
        var realm = new HashMap<String, Object>(settings);
        realm.put("realm", name);
        realm.put("enabled", true);
        new AdminApi(Stack.running().keycloak().base(), "/admin/realms").post("", realm);
        return new Realm(name);
    }

    private static List<String> made(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.body().path("changes").findValuesAsText("what");
    }

    private static JsonNode status(Realm realm, String field) {
        return GateApi.of(realm).get("status").body().path(field);
    }

    private static List<String> codes(Realm realm) {
        return status(realm, "findings").findValuesAsText("code");
    }
}
