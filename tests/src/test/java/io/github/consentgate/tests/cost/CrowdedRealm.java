package io.github.consentgate.tests.cost;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.RealmFile;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** A copy of the demo realm whose one member may authorize in many collections. */
final class CrowdedRealm {

    static final String MEMBER = "paul";

    private CrowdedRealm() {}

    static Realm gated(int collections) {
        return Realm.copyOfDemo(realm -> fill(realm, collections));
    }

    /** Nothing of the gate in it: no policy, no required action, no mapper. */
    static Realm stock(int collections) {
        return Realm.copyOfDemo(realm -> {
            fill(realm, collections);
            realm.remove(List.of("clientProfiles", "clientPolicies", "requiredActions"));
            RealmFile.removeNamed((ArrayNode) realm.at("/clientScopes/0/protocolMappers"), "collections");
        });
    }

    private static void fill(ObjectNode realm, int collections) {
        var organizations = realm.putArray("organizations");
        IntStream.range(0, collections).forEach(number -> organizations.addPOJO(organization("crowd-" + number)));
    }

    private static Map<String, Object> organization(String alias) {
        var administrators = id();
        var project = id();
        var basic = id();
        return Map.of(
                "name",
                alias,
                "alias",
                alias,
                "enabled",
                true,
                "groups",
                List.of(
                        Map.of("id", administrators, "name", "Project Collection Administrators"),
                        Map.of("name", "Projects", "subGroups", List.of(Map.of("id", project, "name", "Web Shop"))),
                        Map.of("name", "Access Levels", "subGroups", List.of(Map.of("id", basic, "name", "Basic")))),
                "members",
                List.of(Map.of("username", MEMBER, "groups", List.of(administrators, project, basic))));
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
