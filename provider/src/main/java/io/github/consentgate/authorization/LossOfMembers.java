package io.github.consentgate.authorization;

import java.util.List;
import java.util.Objects;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Looks at the members of a group that is removed, renamed or moved, when that is done and before the call that did it
 * is answered. In a transaction of its own: while the first one completes, nobody can be told of events any more.
 */
final class LossOfMembers extends AbstractKeycloakTransaction {

    private final KeycloakSession session;
    private final String realmId;
    private final List<String> userIds;

    LossOfMembers(KeycloakSession session, RealmModel realm, List<String> userIds) {
        this.session = session;
        this.realmId = realm.getId();
        this.userIds = userIds;
    }

    @Override
    protected void commitImpl() {
        KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), session.getContext(), own -> {
            RealmModel realm = own.realms().getRealm(realmId);
            own.getContext().setRealm(realm);
            Loss loss = new Loss(own, realm);
            userIds.stream()
                    .map(id -> own.users().getUserById(realm, id))
                    .filter(Objects::nonNull)
                    .forEach(loss::check);
        });
    }

    @Override
    protected void rollbackImpl() {
        // Nothing changed, so nobody lost anything.
    }
}
