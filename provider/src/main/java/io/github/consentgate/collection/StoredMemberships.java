package io.github.consentgate.collection;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.github.consentgate.decision.Collection;
import io.github.consentgate.decision.GroupPath;
import io.github.consentgate.rules.CollectionSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The collections of a user whose memberships are in Keycloak's own database, in one statement. */
final class StoredMemberships {

    /** The user's groups and all that stand above them, with what the gate reads of those that are collections. */
    private static final String GROUPS_AND_ANCESTORS = """
            with Tree as (
              select g.id id, g.name name, g.parentId parentId, true held
              from GroupEntity g join UserGroupMembershipEntity m on m.groupId = g.id
              where m.user.id = :user and g.realm = :realm and g.type = :type
              union all
              select p.id id, p.name name, p.parentId parentId, false held
              from GroupEntity p join Tree t on p.id = t.parentId
            )
            select t.id as id, t.name as name, t.parentId as parentId, t.held as held,
              o.id as organizationId, o.alias as organizationAlias, o.name as organizationName,
              o.enabled as organizationEnabled, a.value as access
            from Tree t
              left join OrganizationEntity o on o.groupId = t.id
              left join GroupAttributeEntity a on a.group.id = t.id and a.name = :attribute
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
        GroupTree tree = groups(userId);
        Map<GroupTree.Node, Set<GroupPath>> paths = tree.heldPaths(source)
                .collect(groupingBy(GroupTree.HeldPath::root, mapping(GroupTree.HeldPath::path, toSet())));
        return paths.entrySet().stream()
                .map(entry -> collection(entry.getKey(), entry.getValue()))
                .filter(Objects::nonNull)
                .toList();
    }

    private GroupTree groups(String userId) {
        GroupModel.Type type = source.organizations() ? GroupModel.Type.ORGANIZATION : GroupModel.Type.REALM;
        GroupTree tree = new GroupTree();
        entities.createQuery(GROUPS_AND_ANCESTORS, Tuple.class)
                .setParameter("user", userId)
                .setParameter("realm", realm.getId())
                .setParameter("type", type.intValue())
                .setParameter("attribute", ThirdPartyAccess.ATTRIBUTE)
                .getResultList()
                .forEach(row -> tree.add(GroupTree.Node.of(row)));
        return tree;
    }

    /** {@code null} when it is none that counts. */
    private Collection collection(GroupTree.Node root, Set<GroupPath> paths) {
        if (!source.organizations()) {
            return new Collection(root.id(), root.name(), root.name(), root.open(), paths);
        }
        // A member of an organization holds the group that stands behind it; a group of it alone is not enough.
        return root.organization() != null && root.held()
                ? new Collection(
                        root.organization().id(),
                        root.organization().alias(),
                        root.organization().name(),
                        root.open(),
                        paths)
                : null;
    }
}
