package io.github.consentgate.tests.crowd;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.consentgate.tests.fixture.Collection;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.RealmFile;
import io.github.consentgate.tests.server.Site;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A copy of the demo realm whose one member may authorize in many collections. */
public final class CrowdedRealm {

    public static final String MEMBER = "paul";

    private CrowdedRealm() {}

    public static Realm gated(Site site, int collections) {
        return crowded(Realm.copyOfDemo(site, file -> fill(file, collections)));
    }

    public static Realm stock(Site site, int collections) {
        return crowded(Realm.copyOfDemo(site, file -> {
            fill(file, collections);
            RealmFile.removeTheGate(file);
        }));
    }

    /** So many more projects in each collection, and the member is in all of them. */
    public static void addProjects(Realm realm, int perCollection) {
        realm.database().execute("""
                insert into keycloak_group (id, name, parent_group, realm_id, type, org_id)
                select md5(g.id || i), 'Project ' || i, g.id, g.realm_id, g.type, g.org_id
                from keycloak_group g, realm r, generate_series(1, %d) i
                where g.realm_id = r.id and r.name = '%s' and g.org_id is not null and g.name = '%s'
                """.formatted(perCollection, realm.name(), Collection.PROJECTS));
        realm.database().execute("""
                insert into user_group_membership (group_id, user_id, membership_type)
                select g.id, u.id, 'UNMANAGED' from keycloak_group g, user_entity u, realm r
                where g.realm_id = r.id and u.realm_id = r.id and r.name = '%s' and u.username = '%s'
                and g.name ~ '^Project [0-9]+$'
                """.formatted(realm.name(), MEMBER));
    }

    private static void fill(ObjectNode file, int collections) {
        var organizations = file.putArray("organizations");
        IntStream.range(0, collections).forEach(number -> organizations.addPOJO(organization("crowd-" + number)));
    }

    /** In Keycloak the time to join grows with the square of the memberships: minutes for what SQL does at once. */
    private static Realm crowded(Realm realm) {
        realm.database().update("""
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
