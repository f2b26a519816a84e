package io.github.consentgate.admin.collections;

import io.github.consentgate.admin.call.Cursor;
import io.github.consentgate.rules.CollectionSource;
import io.github.consentgate.rules.GateRules;
import io.github.consentgate.rules.RulesReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.organization.OrganizationProvider;

/** The realm's collections by alias, in the realm's way of keeping them. */
final class CollectionList {

    private static final String ORGANIZATIONS = "select o.id from OrganizationEntity o where o.realmId = :realm"
            + " and o.alias > :after"
            + " and (lower(o.alias) like :pattern escape '\\' or lower(o.name) like :pattern escape '\\')"
            + " order by o.alias";

    private static final String GROUPS = "select g.id from GroupEntity g where g.realm = :realm"
            + " and g.parentId = :parent and g.name > :after"
            + " and lower(g.name) like :pattern escape '\\' order by g.name";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final EntityManager entities;

    CollectionList(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    CollectionPage page(String pattern, String after, int max) {
        List<CollectionView> found = found(pattern, after, max + 1);
        List<CollectionView> shown = found.subList(0, Math.min(found.size(), max));
        return new CollectionPage(
                shown, found.size() > max ? Cursor.behind(shown.get(max - 1).alias()) : null);
    }

    private List<CollectionView> found(String pattern, String after, int max) {
        Optional<CollectionSource> source =
                new RulesReader(session).read(realm).rules().map(GateRules::collections);
        if (source.isPresent() && !source.get().organizations()) {
            return ParentGroup.find(session, realm, source.get())
                    .map(parent -> groups(parent, pattern, after, max))
                    .orElse(List.of());
        }
        return organizations(pattern, after, max);
    }

    private List<CollectionView> organizations(String pattern, String after, int max) {
        OrganizationProvider organizations = session.getProvider(OrganizationProvider.class);
        return ids(entities.createQuery(ORGANIZATIONS, String.class), pattern, after, max).stream()
                .map(organizations::getById)
                .filter(Objects::nonNull)
                .map(CollectionList::view)
                .toList();
    }

    private List<CollectionView> groups(GroupModel parent, String pattern, String after, int max) {
        var query = entities.createQuery(GROUPS, String.class).setParameter("parent", parent.getId());
        return ids(query, pattern, after, max).stream()
                .map(id -> session.groups().getGroupById(realm, id))
                .filter(Objects::nonNull)
                .map(group ->
                        new CollectionView(group.getName(), group.getName(), new Blockable.Group(group).isBlocked()))
                .toList();
    }

    private List<String> ids(TypedQuery<String> query, String pattern, String after, int max) {
        return query.setParameter("realm", realm.getId())
                .setParameter("after", after)
                .setParameter("pattern", pattern)
                .setMaxResults(max)
                .getResultList();
    }

    private static CollectionView view(OrganizationModel organization) {
        return new CollectionView(
                organization.getAlias(),
                organization.getName(),
                new Blockable.Organization(organization, null).isBlocked());
    }
}
