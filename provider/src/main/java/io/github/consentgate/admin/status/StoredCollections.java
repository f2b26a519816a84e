package io.github.consentgate.admin.status;

import io.github.consentgate.admin.collections.ParentGroup;
import io.github.consentgate.rules.CollectionSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private static final String CHILDREN =
            "select g.parentId as parent, g.name as name from GroupEntity g where g.parentId in :parents";

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

    /** Names of the groups right below each of these. */
    Map<String, Set<String>> children(Collection<String> groups) {
        Map<String, Set<String>> children = new HashMap<>();
        List<String> all = new ArrayList<>(groups);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            entities.createQuery(CHILDREN, Tuple.class)
                    .setParameter("parents", all.subList(from, Math.min(from + AT_ONCE, all.size())))
                    .getResultStream()
                    .forEach(row -> children.computeIfAbsent(row.get("parent", String.class), first -> new HashSet<>())
                            .add(row.get("name", String.class)));
        }
        return children;
    }

    private Optional<GroupModel> parent() {
        return ParentGroup.find(checkup.session(), checkup.realm(), source);
    }
}
