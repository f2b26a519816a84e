package io.github.consentgate.admin.collections;

import io.github.consentgate.admin.call.Access;
import io.github.consentgate.collection.CollectionGroups;
import io.github.consentgate.rules.CollectionSource;
import io.github.consentgate.rules.GateRules;
import io.github.consentgate.rules.RulesReader;
import java.util.Optional;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.organization.OrganizationProvider;

/** Finds a collection by its alias, in the realm's way of keeping collections, for who may block it. */
final class CollectionLookup {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Access access;

    CollectionLookup(KeycloakSession session, RealmModel realm, Access access) {
        this.session = session;
        this.realm = realm;
        this.access = access;
    }

    Optional<Blockable> find(String alias) {
        Optional<CollectionSource> source =
                new RulesReader(session).read(realm).rules().map(GateRules::collections);
        return source.isPresent() && !source.get().organizations() ? group(source.get(), alias) : organization(alias);
    }

    private Optional<Blockable> organization(String alias) {
        OrganizationModel found =
                session.getProvider(OrganizationProvider.class).getByAlias(alias);
        access.requireBlock(found);
        return Optional.ofNullable(found)
                .map(organization -> new Blockable.Organization(
                        organization, new CollectionGroups(session, realm).groupBehind(organization)));
    }

    private Optional<Blockable> group(CollectionSource source, String name) {
        Optional<GroupModel> found = ParentGroup.find(session, realm, source)
                .map(parent -> session.groups().getGroupByName(realm, parent, name));
        access.requireBlock(found.orElse(null));
        return found.map(Blockable.Group::new);
    }
}
