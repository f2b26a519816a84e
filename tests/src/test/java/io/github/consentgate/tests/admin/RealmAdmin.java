package io.github.consentgate.tests.admin;

import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.Http;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.User;
import java.util.List;
import java.util.Map;

/** An administrator of a realm who holds some of Keycloak's admin roles and no more. */
final class RealmAdmin {

    private final Realm realm;
    private final User user;

    private RealmAdmin(Realm realm, User user) {
        this.realm = realm;
        this.user = user;
    }

    static RealmAdmin with(Realm realm, String... roles) {
        var user = realm.newUser();
        var client = realm.clientByClientId("realm-management").get("id").asText();
        for (var role : roles) {
            var found = realm.admin().get("/clients/" + client + "/roles/" + role);
            realm.admin().post("/users/" + user.id() + "/role-mappings/clients/" + client, List.of(found));
        }
        return new RealmAdmin(realm, user);
    }

    User user() {
        return user;
    }

    GateApi api() {
        return api(realm);
    }

    /** The API of any realm, called with the token that this administrator has. */
    GateApi api(Realm other) {
        return GateApi.as(other, token());
    }

    String token() {
        var fields = Map.of(
                "grant_type", "password", "client_id", "admin-cli", "username", user.name(), "password", User.PASSWORD);
        return Answer.of(Http.send(Http.form(realm.endpoint("token"), fields).build()))
                .accessToken();
    }
}
