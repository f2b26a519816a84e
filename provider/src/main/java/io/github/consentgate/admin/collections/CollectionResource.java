package io.github.consentgate.admin.collections;

import io.github.consentgate.admin.call.Access;
import io.github.consentgate.admin.call.Parameters;
import io.github.consentgate.admin.call.Trail;
import io.github.consentgate.authorization.LossOfMembers;
import io.github.consentgate.collection.CollectionGroups;
import io.github.consentgate.collection.ThirdPartyAccess;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import java.util.List;
import java.util.Map;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** {@code collections/{alias}/blocked}: whether a collection allows access by third-party services. */
public final class CollectionResource {

    private final KeycloakSession session;
    private final Access access;
    private final Trail trail;
    private final CollectionGroups groups;
    private final RealmModel realm;
    private final String alias;

    public CollectionResource(KeycloakSession session, RealmModel realm, Access access, Trail trail, String alias) {
        this.session = session;
        this.access = access;
        this.trail = trail;
        this.groups = new CollectionGroups(session, realm);
        this.realm = realm;
        this.alias = alias;
    }

    /** Closes it, and ends the sessions of those who do not qualify anywhere else. */
    @PUT
    public void block() {
        Parameters.requireNone(session);
        Blockable collection = collection();
        if (!collection.isBlocked()) {
            set(collection, List.of(ThirdPartyAccess.BLOCKED));
        }
        LossOfMembers.checkWhenDone(session, realm, groups.authorizingMembers(collection.group()));
    }

    @DELETE
    public void unblock() {
        Parameters.requireNone(session);
        Blockable collection = collection();
        if (collection.isBlocked()) {
            set(collection, List.of());
        }
    }

    /** For who may block it. */
    public boolean isBlocked() {
        return collection().isBlocked();
    }

    private void set(Blockable collection, List<String> values) {
        collection.setAccess(values);
        groups.forgetFacts();
        trail.record(
                OperationType.UPDATE,
                "collections/" + alias + "/blocked",
                Map.of("collection", alias, "blocked", !values.isEmpty()));
    }

    private Blockable collection() {
        return new CollectionLookup(session, realm, access)
                .find(alias)
                .orElseThrow(() -> new NotFoundException("No such collection"));
    }
}
