package io.github.consentgate.tests.groups;

import io.github.consentgate.tests.fixture.Collection;
import io.github.consentgate.tests.fixture.Names;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.User;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A collection that is a group of the realm, below {@code /collections}. */
final class GroupCollection {

    private static final String ROOT = "collections";

    private final Realm realm;
    private final String name;
    private final Map<String, String> groups = new HashMap<>();

    private GroupCollection(Realm realm, String name) {
        this.realm = realm;
        this.name = name;
    }

    static GroupCollection create(Realm realm) {
        return create(realm, Names.unique("collection"));
    }

    static GroupCollection create(Realm realm, String name) {
        var collection = new GroupCollection(realm, name);
        var root = realm.admin().get("/groups?exact=true&search=" + ROOT);
        var rootId = root.isEmpty()
                ? realm.admin().post("/groups", Map.of("name", ROOT))
                : root.get(0).path("id").asText();
        collection.groups.put("", collection.child(rootId, collection.name));
        for (var path : List.of(
                Collection.OWNERS,
                Collection.ADMINISTRATORS,
                Collection.PROJECTS,
                Collection.PROJECT,
                Collection.LEVELS,
                Collection.level("Basic"))) {
            int slash = path.lastIndexOf('/');
            var parent = slash < 0 ? "" : path.substring(0, slash);
            collection.groups.put(path, collection.child(collection.groups.get(parent), path.substring(slash + 1)));
        }
        return collection;
    }

    String name() {
        return name;
    }

    User newEligibleUser() {
        var user = realm.newUser();
        join(user, Collection.ADMINISTRATORS);
        join(user, Collection.PROJECT);
        join(user, Collection.level("Basic"));
        return user;
    }

    void join(User user, String path) {
        realm.admin().put(membership(user, path), null);
    }

    void leave(User user, String path) {
        realm.admin().delete(membership(user, path));
    }

    void delete(String path) {
        realm.admin().delete("/groups/" + groups.get(path));
    }

    void block() {
        setAccess(List.of("blocked"));
    }

    void unblock() {
        setAccess(List.of());
    }

    private void setAccess(List<String> values) {
        var group = Map.of("name", name, "attributes", Map.of("consent-gate.third-party-access", values));
        realm.admin().put("/groups/" + groups.get(""), group);
    }

    private String membership(User user, String path) {
        return "/users/" + user.id() + "/groups/" + groups.get(path);
    }

    private String child(String parentId, String child) {
        return realm.admin().post("/groups/" + parentId + "/children", Map.of("name", child));
    }
}
