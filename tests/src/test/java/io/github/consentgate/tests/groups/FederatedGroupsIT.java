package io.github.consentgate.tests.groups;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.LDAPException;
import io.github.consentgate.tests.fixture.Collection;
import io.github.consentgate.tests.fixture.Names;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.fixture.User;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.server.Directory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Administrators that an LDAP server names, with Keycloak's usual federation: users imported, and cached without end. */
class FederatedGroupsIT {

    private static final String NOBODY = "nobody";

    private static Directory directory;
    private static Realm realm;
    private static GroupCollection collection;

    private final Service service = realm.newService();
    private final User user = newUser();

    @BeforeAll
    static void aRealmWithADirectory() throws LDAPException {
        directory = Directory.start();
        directory.addPerson(NOBODY, "none");
        directory.addGroup(Collection.ADMINISTRATORS, NOBODY);
        realm = Realm.copyOfDemo();
        collection = GroupCollection.create(realm);
        realm.policies().configure("consent-gate-prerequisites", Map.of("collections", "groups"));
        var federation = component(
                "ldap",
                "org.keycloak.storage.UserStorageProvider",
                realm.admin().get("").path("id").asText(),
                Map.ofEntries(
                        Map.entry("vendor", "other"),
                        Map.entry("connectionUrl", directory.url()),
                        Map.entry("authType", "simple"),
                        Map.entry("bindDn", Directory.BIND_DN),
                        Map.entry("bindCredential", Directory.BIND_CREDENTIAL),
                        Map.entry("usersDn", Directory.PEOPLE),
                        Map.entry("usernameLDAPAttribute", "uid"),
                        Map.entry("rdnLDAPAttribute", "uid"),
                        Map.entry("uuidLDAPAttribute", "entryUUID"),
                        Map.entry("userObjectClasses", "inetOrgPerson"),
                        Map.entry("editMode", "READ_ONLY"),
                        Map.entry("importEnabled", "true"),
                        Map.entry("cachePolicy", "DEFAULT")));
        component(
                "group-ldap-mapper",
                "org.keycloak.storage.ldap.mappers.LDAPStorageMapper",
                federation,
                Map.ofEntries(
                        Map.entry("groups.dn", Directory.GROUPS),
                        Map.entry("group.name.ldap.attribute", "cn"),
                        Map.entry("group.object.classes", "groupOfNames"),
                        Map.entry("preserve.group.inheritance", "false"),
                        Map.entry("membership.ldap.attribute", "member"),
                        Map.entry("membership.attribute.type", "DN"),
                        Map.entry("membership.user.ldap.attribute", "uid"),
                        Map.entry("mode", "READ_ONLY"),
                        Map.entry("user.roles.retrieve.strategy", "LOAD_GROUPS_BY_MEMBER_ATTRIBUTE"),
                        Map.entry("groups.path", "/collections/" + collection.name()),
                        Map.entry("drop.non.existing.groups.during.sync", "false")));
    }

    @AfterAll
    static void stop() {
        directory.close();
    }

    @Test
    void anAdministratorOfTheDirectoryApproves() {
        assertThat(Approval.of(service, user.name()).claimed("collections")).containsExactly(collection.name());
    }

    @Test
    void whoIsTakenOutOfTheDirectorysGroupHasLostItAtTheNextRefresh() throws LDAPException {
        var tokens = Approval.offline(service, user.name());

        directory.leave(user.name(), Collection.ADMINISTRATORS);

        assertThat(service.refresh(tokens.refreshToken()).error()).isEqualTo("invalid_grant");
        assertThat(service.userinfo(tokens.accessToken()).status()).isEqualTo(401);
        assertThat(new Browser().open(service.asks()).signIn(user.name()).prerequisites())
                .containsEntry("collection_administrator", false);
    }

    @Test
    void blockingTheCollectionEndsWhatRestsOnTheDirectory() {
        var tokens = Approval.of(service, user.name());

        collection.block();

        assertThat(service.userinfo(tokens.accessToken()).status()).isEqualTo(401);
        collection.unblock();
    }

    private static User newUser() {
        try {
            var name = Names.unique("person");
            directory.addPerson(name, User.PASSWORD);
            directory.join(name, Collection.ADMINISTRATORS);
            var found = realm.user(name);
            realm.letUseApis(found);
            collection.join(found, Collection.PROJECT);
            collection.join(found, Collection.level("Basic"));
            return found;
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String component(String provider, String type, String parent, Map<String, String> config) {
        var component = new LinkedHashMap<String, Object>();
        component.put("name", provider);
        component.put("providerId", provider);
        component.put("providerType", type);
        component.put("parentId", parent);
        component.put(
                "config",
                config.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue()))));
        return realm.admin().post("/components", component);
    }
}
