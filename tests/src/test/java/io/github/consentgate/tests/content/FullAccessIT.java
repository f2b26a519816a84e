package io.github.consentgate.tests.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.Http;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.fixture.User;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Attempt;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Design 5: full access is full, and ends where the account and the administration begin. */
class FullAccessIT {

    private static Realm realm;

    @BeforeAll
    static void aRealmToGiveRolesIn() {
        realm = Realm.copyOfDemo();
    }

    @Test
    void theTokenCarriesAllRolesOfTheApiAndNothingElse() {
        var tokens = Approval.of(realm.newService(), "paul");

        assertThat(tokens.claims().path("resource_access").fieldNames())
                .toIterable()
                .containsExactly("fabrikam-api");
        assertThat(tokens.claimed("resource_access", "fabrikam-api", "roles"))
                .containsExactlyInAnyOrder("work-items", "code", "builds");
        assertThat(tokens.claims().path("aud").asText()).isEqualTo("fabrikam-api");
        assertThat(tokens.claimed("realm_access", "roles")).isEmpty();
        assertThat(tokens.claimed("collections")).containsExactly("fabrikam");
    }

    @Test
    void theApiSeesTheSameByIntrospection() {
        var tokens = Approval.of(realm.newService(), "paul");

        var seen = Service.api(realm).introspect(tokens.accessToken());

        assertThat(seen.body().path("active").asBoolean()).isTrue();
        assertThat(seen.body().path("resource_access").fieldNames())
                .toIterable()
                .containsExactly("fabrikam-api");
        assertThat(seen.body().path("collections").path(0).asText()).isEqualTo("fabrikam");
        assertThat(seen.body().path("username").asText()).isEqualTo("paul");
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({
        "manage-users,    realm-management",
        "realm-admin,     realm-management",
        "manage-account,  account",
        "read-token,      broker"
    })
    void aRoleThatComesByTheScopeMappingReachesNoToken(String role, String client) {
        var user = administrator(role, client);
        var scope = scope("full_access");
        realm.admin()
                .post("/client-scopes/" + scope + "/scope-mappings/clients/" + id(client), List.of(role(role, client)));

        assertThatNothingOf(client, user);
        realm.admin()
                .delete(
                        "/client-scopes/" + scope + "/scope-mappings/clients/" + id(client),
                        List.of(role(role, client)));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"manage-users, realm-management", "manage-account, account"})
    void aRoleThatComesByAServiceMappingReachesNoToken(String role, String client) {
        var user = administrator(role, client);
        var service = realm.newService();
        realm.admin()
                .post(
                        "/clients/" + service.id() + "/scope-mappings/clients/" + id(client),
                        List.of(role(role, client)));

        assertThatNothingOf(client, user, service);
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"manage-users, realm-management", "manage-account, account"})
    void aRoleInsideARoleOfTheApiReachesNoToken(String role, String client) {
        var user = administrator(role, client);
        var inside = "/roles-by-id/" + role("builds", "fabrikam-api").path("id").asText() + "/composites";
        realm.admin().post(inside, List.of(role(role, client)));

        assertThatNothingOf(client, user);
        realm.admin().delete(inside, List.of(role(role, client)));
    }

    @Test
    void anAudienceMapperOfTheServiceOpensNoOtherApi() {
        var service = realm.newService();
        realm.admin()
                .post(
                        "/clients/" + service.id() + "/protocol-mappers/models",
                        Map.of(
                                "name",
                                "account audience",
                                "protocol",
                                "openid-connect",
                                "protocolMapper",
                                "oidc-audience-mapper",
                                "config",
                                Map.of("included.client.audience", "account", "access.token.claim", "true")));

        var answer = Attempt.by("paul", service);

        answer.ifPresent(
                tokens -> assertThat(tokens.claims().path("aud").toString()).doesNotContain("account"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account/", "/account/applications", "/account/credentials"})
    void theAccountApiIsClosedToTheToken(String path) {
        var tokens = Approval.of(realm.newService(), "paul");

        assertThat(call("GET", realm.address(path), tokens)).isIn(401, 403);
    }

    @Test
    void theTokenGrantsNoConsent() {
        var tokens = Approval.of(realm.newService(), "paul");
        var other = realm.newService();

        assertThat(call("POST", realm.address("/account/applications/" + other.clientId() + "/consent"), tokens))
                .isIn(401, 403);
        assertThat(realm.consents("paul")).doesNotContain(other.clientId());
    }

    @Test
    void theStoredTokenOfTheWorkAccountIsClosedToTheToken() {
        var tokens = Approval.of(realm.newService(), "paul");

        assertThat(call("GET", realm.address("/broker/work-account/token"), tokens))
                .isIn(400, 401, 403);
    }

    @Test
    void theAdminApiIsClosedToTheTokenOfAnAdministrator() {
        var user = administrator("realm-admin", "realm-management");
        var tokens = Approval.of(realm.newService(), user.name());
        var users = realm.address("").resolve("/admin/realms/" + realm.name() + "/users");

        assertThat(call("GET", users, tokens)).isIn(401, 403);
    }

    private static void assertThatNothingOf(String client, User user) {
        assertThatNothingOf(client, user, realm.newService());
    }

    private static void assertThatNothingOf(String client, User user, Service service) {
        Attempt.by(user.name(), service).ifPresent(tokens -> {
            assertThat(tokens.claims().path("resource_access").has(client)).isFalse();
            assertThat(tokens.claims().path("aud").toString()).doesNotContain('"' + client + '"');
        });
    }

    private static User administrator(String role, String client) {
        var user = realm.newEligibleUser(realm.newCollection());
        realm.admin().post("/users/" + user.id() + "/role-mappings/clients/" + id(client), List.of(role(role, client)));
        return user;
    }

    private static JsonNode role(String role, String client) {
        return realm.admin().get("/clients/" + id(client) + "/roles/" + role);
    }

    private static String id(String client) {
        return realm.clientByClientId(client).path("id").asText();
    }

    private static String scope(String name) {
        for (var scope : realm.admin().get("/client-scopes")) {
            if (scope.path("name").asText().equals(name)) {
                return scope.path("id").asText();
            }
        }
        throw new AssertionError("no scope " + name);
    }

    private static int call(String method, URI address, Answer tokens) {
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + tokens.accessToken())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .method(
                        method,
                        HttpRequest.BodyPublishers.ofString(method.equals("GET") ? "" : "{\"grantedScopes\":[]}"))
                .build();
        return Http.send(request).statusCode();
    }
}
