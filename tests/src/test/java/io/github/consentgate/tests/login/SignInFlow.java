package io.github.consentgate.tests.login;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.consentgate.tests.fixture.AdminApi;
import io.github.consentgate.tests.fixture.Names;
import java.util.Map;

/** A sign-in of a realm's own: name, then password or passkey, then one of all second factors. */
final class SignInFlow {

    private static final String NAME = "auth-username-form";
    private static final String[] FIRST_FACTORS = {"auth-password-form", "webauthn-authenticator-passwordless"};
    private static final String[] SECOND_FACTORS = {
        "auth-otp-form", "webauthn-authenticator", "auth-recovery-authn-code-form"
    };

    private final AdminApi realm;

    private SignInFlow(AdminApi realm) {
        this.realm = realm;
    }

    /** The id of a new one. */
    static String create(AdminApi realm) {
        return new SignInFlow(realm).create();
    }

    private String create() {
        var flow = Names.unique("sign-in");
        var id = realm.post(
                "/authentication/flows",
                Map.of("alias", flow, "providerId", "basic-flow", "topLevel", true, "builtIn", false));
        add(flow, NAME, "REQUIRED");
        addOneOf(flow, FIRST_FACTORS);
        addOneOf(flow, SECOND_FACTORS);
        return id;
    }

    private void addOneOf(String flow, String... factors) {
        var group = Names.unique("factors");
        realm.post(
                "/authentication/flows/" + flow + "/executions/flow",
                Map.of("alias", group, "type", "basic-flow", "provider", "", "description", ""));
        require(flow, "displayName", group, "REQUIRED");
        for (var factor : factors) {
            add(group, factor, "ALTERNATIVE");
        }
    }

    private void add(String flow, String authenticator, String requirement) {
        realm.post("/authentication/flows/" + flow + "/executions/execution", Map.of("provider", authenticator));
        require(flow, "providerId", authenticator, requirement);
    }

    private void require(String flow, String key, String value, String requirement) {
        var executions = "/authentication/flows/" + flow + "/executions";
        for (var execution : realm.get(executions)) {
            if (execution.path(key).asText().equals(value)) {
                realm.put(executions, ((ObjectNode) execution).put("requirement", requirement));
                return;
            }
        }
        throw new IllegalStateException("no " + value + " in " + flow);
    }
}
