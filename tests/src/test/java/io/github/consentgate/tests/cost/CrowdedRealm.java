package io.github.consentgate.tests.cost;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.consentgate.tests.fixture.Collection;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.RealmFile;
import io.github.consentgate.tests.server.Stack;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A copy of the demo realm whose one member may authorize in many collections. */
final class CrowdedRealm {

    static final String MEMBER = "paul";

    private CrowdedRealm() {}

    static Realm gated(int collections) {
        return crowded(Realm.copyOfDemo(file -> fill(file, collections)));
    }

    /** Nothing of the gate in it: no policy, no required action, no mapper. */
    static Realm stock(int collections) {
        return crowded(Realm.copyOfDemo(file -> {
            fill(file, collections);
            file.remove(List.of("clientProfiles", "clientPolicies", "requiredActions"));
            RealmFile.removeNamed((ArrayNode) file.at("/clientScopes/0/protocolMappers"), "collections");
        }));
    }

    private static void fill(ObjectNode file, int collections) {
        var organizations = file.putArray("organizations");
        IntStream.range(0, collections).forEach(number -> organizations.addPOJO(organization("crowd-" + number)));
    }

    /** In Keycloak the time to join grows with the square of the memberships: minutes for what SQL does at once. */
    private static Realm crowded(Realm realm) {
        Stack.running().database().update("""
                insert into user_group_membership (group_id, user_id, membership_type)
                select g.id, u.id, 'UNMANAGED' from keycloak_group g join user_entity u on u.realm_id = g.realm_id
                where g.org_id is not null and (g.name = g.org_id or g.name in ('%s', 'Web Shop', 'Basic'))
                and g.realm_id = (select id from realm where name = ?) and u.username = ?
                """.formatted(Collection.ADMINISTRATORS), realm.name(), MEMBER);
        return realm;
    }

    private static Map<String, Object> organization(String alias) {
        return Map.of(
                "name",
                alias,
                "alias",
                alias,
                "enabled",
                true,
                "groups",
                List.of(
                        Map.of("name", Collection.ADMINISTRATORS),
                        Map.of("name", Collection.PROJECTS, "subGroups", List.of(Map.of("name", "Web Shop"))),
                        Map.of("name", Collection.LEVELS, "subGroups", List.of(Map.of("name", "Basic")))));
    }
}
