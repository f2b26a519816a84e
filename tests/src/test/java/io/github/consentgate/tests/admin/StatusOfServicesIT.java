package io.github.consentgate.tests.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Realm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is wrong with services is named, service by service. */
@Tag("once")
class StatusOfServicesIT {

    private final Realm realm = Realm.copyOfDemo();

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

        assertThat(Diagnosis.of(realm).codes())
                .contains(
                        "service_all_roles",
                        "service_implicit",
                        "service_direct_grant",
                        "service_without_full_access",
                        "service_blocked");
        assertThat(Diagnosis.of(realm).findings())
                .anySatisfy(
                        finding -> assertThat(finding.path("detail").asText()).contains(service.clientId()));
    }

    @Test
    void servicesThatAnAdminGaveMoreBehindTheGatesBack() {
        var service = realm.newService();
        realm.admin()
                .put(
                        "/clients/" + service.id() + "/default-client-scopes/" + realm.scopeId("microprofile-jwt"),
                        Map.of());
        giveAccountRole("/clients/" + service.id());

        assertThat(Diagnosis.of(realm).codes()).contains("service_other_scope", "service_role_out_of_bounds");
    }

    @Test
    void rolesThatComeByAnotherScope() {
        giveAccountRole("/client-scopes/" + realm.scopeId("profile"));

        assertThat(Diagnosis.of(realm)
                        .finding("service_role_out_of_bounds")
                        .path("detail")
                        .asText())
                .contains("release-notes", "build-badges");
    }

    @Test
    void aServiceWithPagesOfItsOwn() {
        var service =
                realm.client().service().attribute("login_theme", "keycloak.v2").create();

        assertThat(Diagnosis.of(realm)
                        .finding("service_login_theme")
                        .path("detail")
                        .asText())
                .contains(service.clientId());
    }

    @Test
    void aServiceWhoseAnswersMayGoAnywhere() {
        var service = realm.client()
                .service()
                .with("redirectUris", List.of("https://anywhere.example/*"))
                .smuggle();

        assertThat(Diagnosis.of(realm)
                        .finding("service_redirect")
                        .path("detail")
                        .asText())
                .contains(service.clientId())
                .doesNotContain("release-notes");
    }

    @Test
    void whatWouldBeWrongIfTheDisabledPolicyWereEnabled() {
        var service = realm.client().service().with("implicitFlowEnabled", true).smuggle();
        realm.policies().set("enabled", false);

        assertThat(Diagnosis.of(realm).codes()).contains("not_gated", "policy_disabled");
        assertThat(Diagnosis.of(realm)
                        .finding("service_implicit")
                        .path("detail")
                        .asText())
                .contains(service.clientId());
    }

    /** @param owner of the scope mappings, below the realm's address */
    private void giveAccountRole(String owner) {
        var account = realm.clientByClientId("account").get("id").asText();
        var role = realm.admin().get("/clients/" + account + "/roles/manage-account");
        realm.admin().post(owner + "/scope-mappings/clients/" + account, List.of(role));
    }
}
