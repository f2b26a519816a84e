package io.github.consentgate.tests.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.consentgate.tests.fixture.Http;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Attempt;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Design 5: what a mapper writes into a service's token carries it no further than full access goes. */
class MapperTricksIT {

    private static Realm realm;

    @BeforeAll
    static void aRealmToPutMappersIn() {
        realm = Realm.copyOfDemo();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "resource_access.realm-management.roles | JSON   | [\"realm-admin\"]",
                "resource_access                        | JSON   | {\"account\": {\"roles\": [\"manage-account\"]}}",
                "resource_access.broker                 | JSON   | {\"roles\": [\"read-token\"]}",
                "aud                                    | JSON   | [\"account\"]",
                "aud                                    | String | realm-management",
                "azp                                    | String | fabrikam-portal"
            })
    void aClaimFromTheMappersOwnTextReachesNoToken(String claim, String type, String value) {
        assertHarmless(
                "oidc-hardcoded-claim-mapper",
                Map.of("claim.name", claim, "claim.value", value, "jsonType.label", type));
    }

    @ParameterizedTest
    @CsvSource({"realm-management.realm-admin", "account.manage-account", "broker.read-token"})
    void aRoleThatNobodyHoldsReachesNoToken(String role) {
        assertHarmless("oidc-hardcoded-role-mapper", Map.of("role", role));
    }

    @Test
    void theRolesOfOneApiAreNotThoseOfTheAccount() {
        assertHarmless(
                "oidc-usermodel-client-role-mapper",
                Map.of(
                        "usermodel.clientRoleMapping.clientId",
                        "fabrikam-api",
                        "claim.name",
                        "resource_access.account.roles",
                        "multivalued",
                        "true"));
    }

    @Test
    void anApiIsNotRenamedIntoTheAccount() {
        assertHarmless(
                "oidc-role-name-mapper", Map.of("role", "fabrikam-api.builds", "new.role.name", "account.builds"));
    }

    @Test
    void anAudienceOfAnyTextOpensNoAdministration() {
        assertHarmless("oidc-audience-mapper", Map.of("included.custom.audience", "realm-management"));
    }

    /** Keycloak's account API has the mappers write once more, as for introspection, into a token that misses its roles. */
    @Test
    void whatMappersWriteOnlyAtIntrospectionOpensNoAccount() {
        var service = realm.newService();
        attach(
                service,
                "oidc-audience-mapper",
                Map.of("included.client.audience", "account", "introspection.token.claim", "true"));
        attach(
                service,
                "oidc-hardcoded-role-mapper",
                Map.of("role", "account.manage-account", "introspection.token.claim", "true"));

        Attempt.by("paul", service)
                .ifPresent(tokens -> assertThat(realm.account("GET", "/applications", tokens.accessToken())
                                .status())
                        .isEqualTo(401));
    }

    /** Its roles are told at introspection alone; an admin's own must not be among them, nor open anything. */
    @ParameterizedTest
    @CsvSource({"realm-management.realm-admin", "account.manage-account", "broker.read-token"})
    void aLightweightTokenReachesNoFurther(String role) {
        var service = realm.client()
                .service()
                .attribute("client.use.lightweight.access.token.enabled", "true")
                .create();
        attach(
                service,
                "oidc-hardcoded-role-mapper",
                Map.of("role", role, "lightweight.claim", "false", "introspection.token.claim", "true"));

        Attempt.by("paul", service).ifPresent(tokens -> {
            assertHarmless(Service.api(realm).introspect(tokens.accessToken()).body(), service);
            assertThat(realm.account("GET", "/applications", tokens.accessToken())
                            .status())
                    .isEqualTo(401);
            assertThat(administer(tokens.accessToken())).isIn(401, 403);
        });
    }

    /** Keycloak asks no policy when a role is mapped to a scope, and tells of a live token as scopes are by then. */
    @Test
    void whatIsMappedLaterOpensNoAccountToALiveToken() {
        var own = Realm.copyOfDemo();
        var service = own.newService();
        var other = own.newService();
        var tokens = Attempt.by("paul", service).orElseThrow();
        var account = own.clientByClientId("account").path("id").asText();
        own.admin()
                .post(
                        "/client-scopes/" + own.scopeId("full_access") + "/scope-mappings/clients/" + account,
                        List.of(own.admin().get("/clients/" + account + "/roles/manage-account")));

        assertThat(own.account("GET", "/applications", tokens.accessToken()).status())
                .isIn(401, 403);
        own.consentByAccountApi("POST", other, tokens.accessToken(), "full_access");
        assertThat(own.consents("paul")).doesNotContain(other.clientId());
        assertHarmless(Service.api(own).introspect(tokens.accessToken()).body(), service);
    }

    /** Keycloak's admin API asks what is mapped to the client, not what is in the token. */
    @Test
    void whatIsMappedToTheServiceLaterOpensNoAdministrationToALiveToken() {
        var own = Realm.copyOfDemo();
        var service = own.newService();
        var administration = own.clientByClientId("realm-management").path("id").asText();
        var role = own.admin().get("/clients/" + administration + "/roles/realm-admin");
        own.admin().post("/users/" + own.user("paul").id() + "/role-mappings/clients/" + administration, List.of(role));
        var tokens = Attempt.by("paul", service).orElseThrow();

        own.admin().post("/clients/" + service.id() + "/scope-mappings/clients/" + administration, List.of(role));

        assertThat(administer(own, tokens.accessToken())).isIn(401, 403);
        assertThat(service.userinfo(tokens.accessToken()).status()).isEqualTo(401);
    }

    private static int administer(String accessToken) {
        return administer(realm, accessToken);
    }

    private static int administer(Realm realm, String accessToken) {
        var users = HttpRequest.newBuilder(realm.server().resolve("/admin/realms/" + realm.name() + "/users"))
                .header("Authorization", "Bearer " + accessToken)
                .build();
        return Http.send(users).statusCode();
    }

    @Test
    void introspectionTellsOfNoRoleThatTheTokenHasNot() {
        var service = realm.newService();
        attach(
                service,
                "oidc-hardcoded-role-mapper",
                Map.of("role", "realm-management.realm-admin", "introspection.token.claim", "true"));

        Attempt.by("paul", service)
                .ifPresent(tokens -> assertHarmless(
                        Service.api(realm).introspect(tokens.accessToken()).body(), service));
    }

    @Test
    void aLightweightTokenOfADecentServiceIsFullAccessAtIntrospection() {
        var service = realm.client()
                .service()
                .attribute("client.use.lightweight.access.token.enabled", "true")
                .create();

        var token = Attempt.by("paul", service).orElseThrow().accessToken();

        assertThat(Service.api(realm)
                        .introspect(token)
                        .body()
                        .at("/resource_access/fabrikam-api/roles")
                        .size())
                .isPositive();
    }

    @Test
    void mappersThatOnlyNameThePersonAtIntrospectionStandInNobodysWay() {
        var service = realm.newService();
        attach(
                service,
                "oidc-usermodel-attribute-mapper",
                Map.of(
                        "user.attribute",
                        "department",
                        "claim.name",
                        "department",
                        "introspection.token.claim",
                        "true"));

        assertThat(Attempt.by("paul", service)).isPresent();
    }

    private static void assertHarmless(String mapper, Map<String, String> configuration) {
        var service = realm.newService();
        var config = new HashMap<>(configuration);
        config.put("access.token.claim", "true");
        attach(service, mapper, config);

        Attempt.by("paul", service).ifPresent(tokens -> assertHarmless(tokens.claims(), service));
    }

    private static void assertHarmless(JsonNode claims, Service service) {
        assertThat(claims.path("resource_access").fieldNames()).toIterable().isSubsetOf("fabrikam-api");
        var audience = claims.path("aud");
        assertThat(audience.isArray() ? audience : List.of(audience))
                .extracting(JsonNode::asText)
                .doesNotContain("account", "realm-management");
        assertThat(claims.path("azp").asText()).isEqualTo(service.clientId());
    }

    private static void attach(Service service, String mapper, Map<String, String> config) {
        realm.admin()
                .post(
                        "/clients/" + service.id() + "/protocol-mappers/models",
                        Map.of(
                                "name",
                                mapper,
                                "protocol",
                                "openid-connect",
                                "protocolMapper",
                                mapper,
                                "config",
                                config));
    }
}
