package io.github.consentgate.authorization;

import java.util.List;
import java.util.Objects;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Looks at the members of a group that is removed, renamed or moved, when that is done but not yet committed. */
final class LossOfMembers extends AbstractKeycloakTransaction {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final List<String> userIds;

    LossOfMembers(KeycloakSession session, RealmModel realm, List<String> userIds) {
        this.session = session;
        this.realm = realm;
        this.userIds = userIds;
    }

    @Override
    protected void commitImpl() {
        Loss loss = new Loss(session, realm);
        userIds.stream()
                .map(id -> session.users().getUserById(realm, id))
                .filter(Objects::nonNull)
                .forEach(loss::check);
    }

    @Override
    protected void rollbackImpl() {
        // Nothing was done yet.
    }
}
