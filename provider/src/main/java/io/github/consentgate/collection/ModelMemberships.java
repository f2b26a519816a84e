package io.github.consentgate.collection;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.github.consentgate.decision.Collection;
import io.github.consentgate.decision.GroupPath;
import io.github.consentgate.rules.CollectionSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.storage.DatastoreProvider;
import org.keycloak.storage.StoreManagers;

/**
 * The collections of a federated user, asked through Keycloak's models, since only these see the federation; and past
 * its cache of users, which keeps the groups of one for as long as it keeps the user.
 */
final class ModelMemberships {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final CollectionSource source;

    ModelMemberships(KeycloakSession session, RealmModel realm, CollectionSource source) {
        this.session = session;
        this.realm = realm;
        this.source = source;
    }

    List<Collection> read(UserModel user) {
        return source.organizations() ? organizations(user) : groups(user);
    }

    private List<Collection> organizations(UserModel user) {
        OrganizationProvider organizations = session.getProvider(OrganizationProvider.class);
        return organizations
                .getByMember(user)
                .filter(OrganizationModel::isEnabled)
                .map(organization -> new Collection(
                        organization.getId(),
                        organization.getAlias(),
                        organization.getName(),
                        isOpen(organization.getAttributes()),
                        organizations
                                .getOrganizationGroupsByMember(organization, user)
                                // The first name is that of the group behind the organization.
                                .map(group -> below(fromTop(group), 1))
                                .collect(toSet())))
                .toList();
    }

    private List<Collection> groups(UserModel user) {
        int depth = source.group().names().size();
        Map<GroupModel, Set<GroupPath>> paths = uncached(user)
                .map(UserModel::getGroupsStream)
                .orElseGet(Stream::empty)
                .map(this::fromTop)
                .filter(chain -> chain.size() > depth
                        && names(chain.subList(0, depth)).equals(source.group().names()))
                .collect(groupingBy(chain -> chain.get(depth), mapping(chain -> below(chain, depth + 1), toSet())));
        return paths.entrySet().stream()
                .map(entry -> new Collection(
                        entry.getKey().getId(),
                        entry.getKey().getName(),
                        entry.getKey().getName(),
                        isOpen(entry.getKey().getAttributes()),
                        entry.getValue()))
                .toList();
    }

    /** Empty for a user whom the federation no longer knows. */
    private Optional<UserModel> uncached(UserModel user) {
        StoreManagers stores = (StoreManagers) session.getProvider(DatastoreProvider.class);
        return Optional.ofNullable(stores.userStorageManager().getUserById(realm, user.getId()));
    }

    private List<GroupModel> fromTop(GroupModel group) {
        List<GroupModel> chain = new ArrayList<>();
        for (GroupModel current = group; current != null; current = parent(current)) {
            chain.add(current);
        }
        Collections.reverse(chain);
        return chain;
    }

    private GroupModel parent(GroupModel group) {
        return group.getParentId() == null ? null : session.groups().getGroupById(realm, group.getParentId());
    }

    private static GroupPath below(List<GroupModel> chain, int depth) {
        return new GroupPath(names(chain.subList(depth, chain.size())));
    }

    private static List<String> names(List<GroupModel> chain) {
        return chain.stream().map(GroupModel::getName).toList();
    }

    private static boolean isOpen(Map<String, List<String>> attributes) {
        return attributes.getOrDefault(ThirdPartyAccess.ATTRIBUTE, List.of()).stream()
                .allMatch(ThirdPartyAccess::isOpen);
    }
}
