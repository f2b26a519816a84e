package io.github.consentgate.collection;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.github.consentgate.collection.GroupTree.HeldPath;
import io.github.consentgate.decision.Collection;
import io.github.consentgate.decision.GroupPath;
import io.github.consentgate.rules.CollectionSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The collections of a user whose memberships are in Keycloak's own database, in two statements. */
final class StoredMemberships {

    private static final String GROUPS_AND_ANCESTORS = """
            with Tree as (
              select g.id id, g.name name, g.parentId parentId, true held
              from GroupEntity g join UserGroupMembershipEntity m on m.groupId = g.id
              where m.user.id = :user and g.realm = :realm and g.type = :type
              union all
              select p.id id, p.name name, p.parentId parentId, false held
              from GroupEntity p join Tree t on p.id = t.parentId
            )
            select t.id as id, t.name as name, t.parentId as parentId, t.held as held from Tree t
            """;

    private static final String ORGANIZATIONS = """
            select o.id as id, o.alias as alias, o.name as name, o.groupId as rootId, a.value as access
            from OrganizationEntity o
              left join GroupAttributeEntity a on a.group.id = o.groupId and a.name = :attribute
            where o.groupId in :roots and o.enabled = true
            """;

    private static final String GROUPS = """
            select g.id as id, g.name as alias, g.name as name, g.id as rootId, a.value as access
            from GroupEntity g left join GroupAttributeEntity a on a.group.id = g.id and a.name = :attribute
            where g.id in :roots
            """;

    private final EntityManager entities;
    private final RealmModel realm;
    private final CollectionSource source;

    StoredMemberships(KeycloakSession session, RealmModel realm, CollectionSource source) {
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = realm;
        this.source = source;
    }

    List<Collection> read(String userId) {
        Map<String, Set<GroupPath>> paths = groups(userId)
                .heldPaths(source)
                .collect(groupingBy(HeldPath::rootId, mapping(HeldPath::path, toSet())));
        if (source.organizations()) {
            // A member of an organization holds the group that stands behind it; a group of it alone is not enough.
            paths.values().removeIf(held -> !held.contains(GroupPath.of()));
        }
        return paths.isEmpty() ? List.of() : collections(paths);
    }

    private GroupTree groups(String userId) {
        GroupTree tree = new GroupTree();
        entities.createQuery(GROUPS_AND_ANCESTORS, Tuple.class)
                .setParameter("user", userId)
                .setParameter("realm", realm.getId())
                .setParameter(
                        "type",
                        (source.organizations() ? GroupModel.Type.ORGANIZATION : GroupModel.Type.REALM).intValue())
                .getResultList()
                .forEach(tree::add);
        return tree;
    }

    private List<Collection> collections(Map<String, Set<GroupPath>> paths) {
        return entities
                .createQuery(source.organizations() ? ORGANIZATIONS : GROUPS, Tuple.class)
                .setParameter("attribute", ThirdPartyAccess.ATTRIBUTE)
                .setParameter("roots", paths.keySet())
                .getResultList()
                .stream()
                .map(row -> collection(row, paths))
                // An attribute may have several values; one that blocks is enough.
                .collect(
                        Collectors.toMap(Collection::id, Function.identity(), (one, other) -> one.open() ? other : one))
                .values()
                .stream()
                .toList();
    }

    private static Collection collection(Tuple row, Map<String, Set<GroupPath>> paths) {
        return new Collection(
                row.get("id", String.class),
                row.get("alias", String.class),
                row.get("name", String.class),
                ThirdPartyAccess.isOpen(row.get("access", String.class)),
                paths.get(row.get("rootId", String.class)));
    }
}
