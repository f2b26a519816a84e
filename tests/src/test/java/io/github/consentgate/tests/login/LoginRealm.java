package io.github.consentgate.tests.login;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.consentgate.tests.fixture.Collection;
import io.github.consentgate.tests.fixture.Names;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.fixture.User;
import io.github.consentgate.tests.server.Mailbox;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A realm in which every way to sign in, and every errand on the way, is open. */
final class LoginRealm {

    /** What the work accounts' realm knows this one as. */
    private static final String BROKER = Names.unique("broker");

    /** Of an authenticator app, as Keycloak stores it. */
    private static final String APP =
            "{\"subType\": \"totp\", \"digits\": 6, \"counter\": 0, \"period\": 30," + " \"algorithm\": \"HmacSHA1\"}";

    private static LoginRealm shared;

    private final Realm realm;
    private Service everyWay;

    private LoginRealm(Realm realm) {
        this.realm = realm;
    }

    /** One for all classes: it changes no realm, but people of their own. */
    static synchronized LoginRealm shared() {
        if (shared == null) {
            // Stays open as long as the server does.
            var mailbox = new Mailbox();
            shared = new LoginRealm(Realm.copyOfDemo(file -> {
                mailbox.serve(file);
                openAllDoors(file);
            }));
            shared.meetTheWorkAccounts();
            shared.letNewcomersLookAtTheirProfile();
            shared.everyWay = shared.applicationWithEveryWayToSignIn();
        }
        return shared;
    }

    Realm realm() {
        return realm;
    }

    /** An application at which people sign in by name first, then password or passkey, then any second factor. */
    Service everyWay() {
        return everyWay;
    }

    private Service applicationWithEveryWayToSignIn() {
        return realm.client()
                .firstParty()
                .with("name", "Sprint Charts")
                .with("authenticationFlowBindingOverrides", Map.of("browser", SignInFlow.create(realm.admin())))
                .create();
    }

    /** Who has an authenticator app, and this to do before anything else. */
    User withAuthenticatorApp(String... requiredActions) {
        return create(Map.of("credentials", List.of(password(), app()), "requiredActions", List.of(requiredActions)));
    }

    /** The same for somebody who had none. */
    void giveAuthenticatorApp(User user) {
        realm.admin().put("/users/" + user.id(), Map.of("credentials", List.of(app())));
    }

    /** Who belongs to two organizations. */
    User inTwoOrganizations() {
        var user = create(Map.of());
        Collection.create(realm.admin(), Names.unique("Fabrikam")).add(user);
        Collection.create(realm.admin(), Names.unique("Northwind")).add(user);
        return user;
    }

    /** Who has this to do before anything else. */
    User with(String... requiredActions) {
        return create(Map.of("requiredActions", List.of(requiredActions)));
    }

    /** Who may delete the own account. */
    User whoMayLeave() {
        var user = create(Map.of());
        var account = realm.clientByClientId("account").get("id").asText();
        var role = realm.admin().get("/clients/" + account + "/roles/delete-account");
        realm.admin().post("/users/" + user.id() + "/role-mappings/clients/" + account, List.of(role));
        return user;
    }

    /** A work account with the address of somebody who is known here, but not yet as the same person. */
    User withWorkAccount() {
        var user = create(Map.of());
        var work = new Realm("work").admin();
        work.post("/users", representation(user.name(), Map.of()));
        return user;
    }

    private User create(Map<String, Object> more) {
        var name = Names.unique("una");
        return new User(realm.admin().post("/users", representation(name, more)), name);
    }

    private static Map<String, Object> representation(String name, Map<String, Object> more) {
        var user = new HashMap<String, Object>(Map.of("credentials", List.of(password())));
        user.putAll(Map.of("username", name, "enabled", true, "email", name + "@example.org"));
        user.putAll(Map.of("firstName", "Una", "lastName", "User"));
        user.putAll(more);
        return user;
    }

    private static Map<String, Object> app() {
        return Map.of("type", "otp", "secretData", "{\"value\": \"a-secret\"}", "credentialData", APP);
    }

    private static Map<String, Object> password() {
        return Map.of("type", "password", "value", User.PASSWORD);
    }

    private static void openAllDoors(ObjectNode file) {
        file.put("resetPasswordAllowed", true);
        file.put("registrationAllowed", true);
        file.put("webAuthnPolicyPasswordlessPasskeysEnabled", true);
        for (var action : file.path("requiredActions")) {
            ((ObjectNode) action).put("enabled", true);
        }
        var broker = (ObjectNode) file.at("/identityProviders/0/config");
        broker.put("clientId", BROKER);
    }

    private void meetTheWorkAccounts() {
        new Realm("work")
                .admin()
                .post(
                        "/clients",
                        Map.of(
                                "clientId",
                                BROKER,
                                "secret",
                                "demo-secret",
                                "redirectUris",
                                List.of(realm.address("/broker/work-account/endpoint")
                                        .toString())));
    }

    private void letNewcomersLookAtTheirProfile() {
        var admin = realm.admin();
        for (var step : admin.get("/authentication/flows/first%20broker%20login/executions")) {
            if (step.path("providerId").asText().equals("idp-review-profile")) {
                var id = step.path("authenticationConfig").asText();
                var config = Map.of("update.profile.on.first.login", "on");
                admin.put("/authentication/config/" + id, Map.of("id", id, "alias", "profile", "config", config));
            }
        }
    }
}
