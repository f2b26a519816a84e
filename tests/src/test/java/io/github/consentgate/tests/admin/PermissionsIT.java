package io.github.consentgate.tests.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.consentgate.tests.fixture.Names;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.fixture.User;
import io.github.consentgate.tests.flow.Approval;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keycloak's own admin permissions decide who may call what. */
class PermissionsIT {

    private final Realm realm = Realm.demo();

    @ParameterizedTest
    @ValueSource(strings = {"authorizations", "authorizations/count", "services", "collections", "status"})
    void whoMayViewUsersMayRead(String call) {
        assertThat(RealmAdmin.with(realm, "view-users").api().get(call).status())
                .isEqualTo(200);
    }

    @Test
    void whoMayViewUsersMayChangeNothing() {
        var viewer = RealmAdmin.with(realm, "view-users").api();

        assertThat(viewer.delete("authorizations?service=release-notes").status())
                .isEqualTo(403);
        assertThat(viewer.delete("authorizations?service=release-notes&dryRun=true")
                        .status())
                .isEqualTo(403);
        assertThat(viewer.put("services/release-notes/blocked").status()).isEqualTo(403);
        assertThat(viewer.delete("services/release-notes/blocked").status()).isEqualTo(403);
        assertThat(viewer.put("collections/fabrikam/blocked").status()).isEqualTo(403);
        assertThat(viewer.post("setup", null).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "authorizations",
                "authorizations/count",
                "authorizations?user=paul",
                "services",
                "collections",
                "status"
            })
    void whoMayNothingReadsNothing(String call) {
        assertThat(RealmAdmin.with(realm).api().get(call).status()).isEqualTo(403);
        assertThat(RealmAdmin.with(realm, "manage-clients", "manage-events")
                        .api()
                        .get(call)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void nobodyReadsWithoutAToken() {
        assertThat(GateApi.as(realm, "no-token").get("authorizations").status()).isEqualTo(401);
    }

    @Test
    void eachChangeHasItsRole() {
        var service = realm.newService().clientId();
        var collection = realm.newCollection().alias();

        assertThat(with("manage-users")
                        .delete("authorizations?service=" + service)
                        .status())
                .isEqualTo(200);
        assertThat(with("manage-users").put("services/" + service + "/blocked").status())
                .isEqualTo(403);
        assertThat(with("manage-clients")
                        .put("services/" + service + "/blocked")
                        .status())
                .isEqualTo(204);
        assertThat(with("manage-realm")
                        .put("collections/" + collection + "/blocked")
                        .status())
                .isEqualTo(204);
        assertThat(with("manage-realm").post("setup?dryRun=true", null).status())
                .isEqualTo(200);
        assertThat(with("manage-users", "manage-clients")
                        .post("setup?dryRun=true", null)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anAdministratorOfAnotherRealmIsNobodyHere() {
        var other = Realm.copyOfDemo();
        var stranger = RealmAdmin.with(other, "realm-admin");

        assertThat(stranger.api().get("authorizations").status()).isEqualTo(200);
        assertThat(stranger.api(realm).get("authorizations").status()).isIn(401, 403);
        assertThat(stranger.api(realm)
                        .delete("authorizations?service=release-notes")
                        .status())
                .isIn(401, 403);
    }

    @Test
    void aServicesTokenOpensNothingEvenAnAdministrators() {
        var service = realm.newService();
        var admin = RealmAdmin.with(realm, "realm-admin").user();
        realm.newCollection().addEligible(admin);
        var api = GateApi.as(realm, Approval.of(service, admin.name()).accessToken());

        assertThat(api.get("authorizations").status()).isEqualTo(403);
        assertThat(api.get("status").status()).isEqualTo(403);
        assertThat(api.delete("authorizations?user=" + admin.name()).status()).isEqualTo(403);
        assertThat(api.post("setup?dryRun=true", null).status()).isEqualTo(403);
    }

    @Test
    void whoMaySeeOneGroupSeesItsMembersAuthorizationsOnly() {
        var own = Realm.copyOfDemo();
        var service = own.newService();
        var member = authorizingUser(own, service);
        var other = authorizingUser(own, service);
        var admin = RealmAdmin.with(own, "query-users");
        letSeeMembers(own, admin.user(), groupWith(own, member));

        assertThat(admin.api()
                        .get("authorizations?user=" + member.name())
                        .body()
                        .path("authorizations"))
                .hasSize(1);
        assertThat(admin.api().get("authorizations?user=" + other.name()).status())
                .isEqualTo(403);
        assertThat(admin.api().get("authorizations?user=nobody-knows-them").status())
                .isEqualTo(403);
        assertThat(admin.api().get("authorizations").status()).isEqualTo(403);
        assertThat(admin.api()
                        .get("authorizations?service=" + service.clientId())
                        .status())
                .isEqualTo(403);
        assertThat(admin.api().get("authorizations/count").status()).isEqualTo(403);
        assertThat(admin.api().delete("authorizations?user=" + member.name()).status())
                .isEqualTo(403);
    }

    @Test
    void whoMaySeeAndManageAllUsersByAPermissionAsksForOneUserAtATime() {
        var own = Realm.copyOfDemo();
        var service = own.newService();
        var member = authorizingUser(own, service);
        var admin = RealmAdmin.with(own, "query-users");
        permit(own, admin.user(), Map.of("resourceType", "Users", "scopes", List.of("view", "manage")));

        assertThat(admin.api().get("authorizations?user=" + member.name()).status())
                .isEqualTo(200);
        assertThat(admin.api().get("authorizations").status()).isEqualTo(403);
        assertThat(admin.api()
                        .delete("authorizations?service=" + service.clientId())
                        .status())
                .as("others may be denied to them one by one")
                .isEqualTo(403);
    }

    private GateApi with(String... roles) {
        return RealmAdmin.with(realm, roles).api();
    }

    private static User authorizingUser(Realm realm, Service service) {
        var user = realm.newEligibleUser(realm.newCollection());
        Approval.of(service, user.name());
        return user;
    }

    private static String groupWith(Realm realm, User member) {
        var group = realm.admin().post("/groups", Map.of("name", Names.unique("group")));
        realm.admin().put("/users/" + member.id() + "/groups/" + group, Map.of());
        return group;
    }

    private static void letSeeMembers(Realm realm, User admin, String group) {
        permit(
                realm,
                admin,
                Map.of("resourceType", "Groups", "resources", List.of(group), "scopes", List.of("view-members")));
    }

    /** A fine-grained admin permission of Keycloak's. */
    private static void permit(Realm realm, User admin, Map<String, Object> what) {
        var representation = realm.admin().get("");
        ((ObjectNode) representation).put("adminPermissionsEnabled", true);
        realm.admin().put("", representation);
        var server = "/clients/"
                + realm.clientByClientId("admin-permissions").get("id").asText() + "/authz/resource-server";
        var policy = realm.admin()
                .send("POST", server + "/policy/user", Map.of("name", "the admin", "users", List.of(admin.id())))
                .required("id");
        var permission = new HashMap<>(what);
        permission.put("name", "what the admin may");
        permission.put("policies", List.of(policy));
        realm.admin().post(server + "/permission/scope", permission);
    }
}
