package io.github.consentgate.tests.hooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.consentgate.tests.fixture.Realm;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What an admin can do that takes a part of the gate out of the way, and leaves the rules as they are. */
record HookChange(String name, Consumer<Realm> happens) {

    private static final String ACTION = "/authentication/required-actions/consent-gate-prerequisites";
    private static final String EXECUTIONS = "/authentication/flows/plain/executions";

    static Stream<HookChange> all() {
        return Stream.of(
                actionDisabled(),
                new HookChange("required action deleted", realm -> realm.admin().delete(ACTION)),
                new HookChange("login flow replaced", HookChange::replaceFlow),
                new HookChange("stock login theme", realm -> change(realm, "loginTheme", "keycloak.v2")),
                new HookChange("old login theme", realm -> change(realm, "loginTheme", "keycloak")));
    }

    static HookChange actionDisabled() {
        return new HookChange("required action disabled", realm -> {
            var action = (ObjectNode) realm.admin().get(ACTION);
            realm.admin().put(ACTION, action.put("enabled", false));
        });
    }

    Realm inACopyOfDemo() {
        var realm = Realm.copyOfDemo();
        happens.accept(realm);
        return realm;
    }

    private static void replaceFlow(Realm realm) {
        var admin = realm.admin();
        admin.post(
                "/authentication/flows",
                Map.of("alias", "plain", "providerId", "basic-flow", "topLevel", true, "builtIn", false));
        admin.post(EXECUTIONS + "/execution", Map.of("provider", "auth-username-password-form"));
        for (var execution : admin.get(EXECUTIONS)) {
            admin.put(EXECUTIONS, ((ObjectNode) execution).put("requirement", "REQUIRED"));
        }
        change(realm, "browserFlow", "plain");
    }

    private static void change(Realm realm, String key, String value) {
        realm.admin().put("", ((ObjectNode) realm.admin().get("")).put(key, value));
    }

    @Override
    public String toString() {
        return name;
    }
}
