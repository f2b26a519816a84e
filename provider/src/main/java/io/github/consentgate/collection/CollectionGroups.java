package io.github.consentgate.collection;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Stream;
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

    private static final String AUTHORIZING_FEDERATED = """
            select distinct c.user.id from UserConsentEntity c
            where c.user.realmId = :realm and c.user.federationLink is not null
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

    /**
     * Ids of the members, of subgroups too, who have authorized anything, and of all those from a federation, which may
     * know them as members without a word to Keycloak; two statements, whatever the size.
     */
    public List<String> authorizingMembers(GroupModel group) {
        EntityManager entities =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        Stream<String> members = entities.createQuery(AUTHORIZING_MEMBERS, String.class)
                .setParameter("group", group.getId())
                .getResultStream();
        Stream<String> federated = entities.createQuery(AUTHORIZING_FEDERATED, String.class)
                .setParameter("realm", realm.getId())
                .getResultStream();
        return Stream.concat(members, federated).distinct().toList();
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
