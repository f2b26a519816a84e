package io.github.consentgate.admin.collections;

import io.github.consentgate.rules.CollectionSource;
import java.util.Optional;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The group right below which the collections are, in a realm whose collections are groups. */
public final class ParentGroup {

    private ParentGroup() {}

    public static Optional<GroupModel> find(KeycloakSession session, RealmModel realm, CollectionSource source) {
        GroupModel parent = null;
        for (String name : source.group().names()) {
            parent = session.groups().getGroupByName(realm, parent, name);
            if (parent == null) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(parent);
    }
}
