package io.github.consentgate.tests.hooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.consentgate.tests.fixture.Realm;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A way in which the rules become unreadable, and the word by which the log finds the place. */
record Breakage(String name, String place, Consumer<Realm> happens) {

    static final String FULL_ACCESS = "consent-gate-full-access";
    static final String PREREQUISITES = "consent-gate-prerequisites";

    static Stream<Breakage> all() {
        return Stream.of(
                new Breakage("full access twice", FULL_ACCESS, realm -> realm.policies()
                        .doubleExecutor(FULL_ACCESS)),
                new Breakage("prerequisites twice", PREREQUISITES, realm -> realm.policies()
                        .doubleExecutor(PREREQUISITES)),
                new Breakage("a profile that is not there", "gone", realm -> realm.policies()
                        .smuggleProfile("gone")),
                new Breakage("unreadable profiles", "profiles", realm -> realm.policies()
                        .smuggleUnreadable()),
                prerequisites("an unknown key", "minimum-acess-level", "Basic"),
                prerequisites("unknown collections", "collections", "teams"),
                prerequisites("an unknown level", "minimum-access-level", "Premium"),
                prerequisites("an unknown consequence", "on-loss", "ignore"),
                prerequisites("a wrong type", "require-administrator", "perhaps"),
                new Breakage("an unknown scope", "full-access-scope", realm -> realm.policies()
                        .smuggle(FULL_ACCESS, Map.of("full-access-scope", "everything"))),
                new Breakage("a group that is not there", "collections-group", realm -> realm.policies()
                        .smuggle(PREREQUISITES, Map.of("collections", "groups"))),
                new Breakage("the scope deleted", "full-access-scope", Breakage::deleteFullAccess),
                new Breakage("organizations off", "collections", realm -> realm.admin()
                        .put("", ((ObjectNode) realm.admin().get("")).put("organizationsEnabled", false))));
    }

    private static Breakage prerequisites(String name, String key, String value) {
        return new Breakage(name, key, realm -> realm.policies().smuggle(PREREQUISITES, Map.of(key, value)));
    }

    private static void deleteFullAccess(Realm realm) {
        for (var scope : realm.admin().get("/client-scopes")) {
            if (scope.path("name").asText().equals("full_access")) {
                realm.admin().delete("/client-scopes/" + scope.path("id").asText());
            }
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
