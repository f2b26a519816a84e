package io.github.consentgate.collection;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.cache.UserCache;

/** What a change of a group means for the members of collections. */
public final class CollectionGroups {

    private static final String AUTHORIZING_MEMBERS = """
            with Tree as (
              select g.id id from GroupEntity g where g.id = :group
              union all
              select c.id id from GroupEntity c join Tree t on c.parentId = t.id
            )
            select distinct m.user.id
            from UserGroupMembershipEntity m join Tree t on t.id = m.groupId
            where exists (select 1 from UserConsentEntity c where c.user = m.user)
            """;

    private static final String GROUP_BEHIND = "select o.groupId from OrganizationEntity o where o.id = :id";

    private final KeycloakSession session;
    private final RealmModel realm;

    public CollectionGroups(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    public GroupModel groupBehind(OrganizationModel organization) {
        String id = session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createQuery(GROUP_BEHIND, String.class)
                .setParameter("id", organization.getId())
                .getSingleResult();
        return session.groups().getGroupById(realm, id);
    }

    /** Ids of the members, of subgroups too, who have authorized anything; one statement, whatever the size. */
    public List<String> authorizingMembers(GroupModel group) {
        EntityManager entities =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        return entities.createQuery(AUTHORIZING_MEMBERS, String.class)
                .setParameter("group", group.getId())
                .getResultList();
    }

    /**
     * Drops what is cached of the realm's users, on every node: facts name groups, and a user is not dropped from the
     * cache when a group changes its name or attributes.
     */
    public void forgetFacts() {
        UserCache cache = session.getProvider(UserCache.class);
        if (cache != null) {
            cache.evict(realm);
        }
    }
}
