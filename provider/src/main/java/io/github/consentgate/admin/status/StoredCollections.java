package io.github.consentgate.admin.status;

import io.github.consentgate.admin.collections.ParentGroup;
import io.github.consentgate.decision.GroupPath;
import io.github.consentgate.rules.CollectionSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.GroupModel;

/** The realm's collections and the groups right below them, in few statements however many there are. */
final class StoredCollections {

    private static final int AT_ONCE = 500;

    private static final String ORGANIZATIONS =
            "select o.groupId as id, o.alias as alias from OrganizationEntity o where o.realmId = :realm";

    private static final String GROUPS =
            "select g.id as id, g.name as alias from GroupEntity g where g.realm = :realm and g.parentId = :parent";

    private static final String BELOW =
            "select g.parentId as parent, g.id as id from GroupEntity g where g.parentId in :parents and g.name = :name";

    private static final String PARENTS =
            "select distinct g.parentId as parent, '' as id from GroupEntity g where g.parentId in :parents";

    private final Checkup checkup;
    private final CollectionSource source;
    private final EntityManager entities;

    StoredCollections(Checkup checkup, CollectionSource source) {
        this.checkup = checkup;
        this.source = source;
        this.entities =
                checkup.session().getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** Whether the realm can have collections at all. */
    boolean areThere() {
        return source.organizations() ? checkup.realm().isOrganizationsEnabled() : parent().isPresent();
    }

    /** Aliases by the id of the group that is, or stands behind, the collection. */
    Map<String, String> byGroup() {
        var query = source.organizations()
                ? entities.createQuery(ORGANIZATIONS, Tuple.class)
                : entities.createQuery(GROUPS, Tuple.class)
                        .setParameter("parent", parent().orElseThrow().getId());
        return query.setParameter("realm", checkup.realm().getId())
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get("id", String.class), row -> row.get("alias", String.class)));
    }

    /** The groups at a path below each of these groups, by these; those that have none are left out. */
    Map<String, String> below(Collection<String> groups, GroupPath path) {
        Map<String, String> reached = groups.stream().collect(Collectors.toMap(id -> id, id -> id));
        for (String name : path.names()) {
            Map<String, String> next = rows(BELOW, reached.values(), query -> query.setParameter("name", name));
            reached = reached.entrySet().stream()
                    .filter(entry -> next.containsKey(entry.getValue()))
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> next.get(entry.getValue())));
        }
        return reached;
    }

    /** Those of these groups that have a group below them. */
    Set<String> withChildren(Collection<String> groups) {
        return rows(PARENTS, groups, query -> query).keySet();
    }

    private Map<String, String> rows(
            String statement, Collection<String> parents, UnaryOperator<TypedQuery<Tuple>> parameters) {
        Map<String, String> rows = new HashMap<>();
        List<String> all = new ArrayList<>(parents);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            parameters
                    .apply(entities.createQuery(statement, Tuple.class))
                    .setParameter("parents", all.subList(from, Math.min(from + AT_ONCE, all.size())))
                    .getResultStream()
                    .forEach(row -> rows.put(row.get("parent", String.class), row.get("id", String.class)));
        }
        return rows;
    }

    private Optional<GroupModel> parent() {
        return ParentGroup.find(checkup.session(), checkup.realm(), source);
    }
}
