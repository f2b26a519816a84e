package io.github.consentgate.admin.setup;

import io.github.consentgate.rules.RealmRules;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The group that holds the collections, for a realm that has no organizations. */
final class CollectionsGroup {

    private static final String NAME = "collections";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final RealmRules rules;

    CollectionsGroup(KeycloakSession session, RealmModel realm, RealmRules rules) {
        this.session = session;
        this.realm = realm;
        this.rules = rules;
    }

    Stream<Change> lacking() {
        return !rules.gated()
                        && !realm.isOrganizationsEnabled()
                        && session.groups().getGroupByName(realm, null, NAME) == null
                ? Stream.of(new Change(
                        "group",
                        "create the group /" + NAME + " for collections, since the realm has no organizations",
                        NAME,
                        () -> session.groups().createGroup(realm, NAME)))
                : Stream.empty();
    }
}
