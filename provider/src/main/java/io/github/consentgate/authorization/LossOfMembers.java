package io.github.consentgate.authorization;

import java.util.List;
import java.util.Objects;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Looks at the members of a group that is removed, renamed or moved, when that is done and before the call that did it
 * is answered. In transactions of their own: while the first one completes, nobody can be told of events any more; and
 * short ones, since the cost of one grows with the square of what it has read.
 */
final class LossOfMembers extends AbstractKeycloakTransaction {

    private static final int AT_ONCE = 25;

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
        for (int from = 0; from < userIds.size(); from += AT_ONCE) {
            List<String> some = userIds.subList(from, Math.min(from + AT_ONCE, userIds.size()));
            KeycloakModelUtils.runJobInTransaction(
                    session.getKeycloakSessionFactory(), session.getContext(), own -> check(own, some));
        }
    }

    private void check(KeycloakSession own, List<String> some) {
        RealmModel realm = own.realms().getRealm(realmId);
        own.getContext().setRealm(realm);
        Loss loss = new Loss(own, realm);
        some.stream()
                .map(id -> own.users().getUserById(realm, id))
                .filter(Objects::nonNull)
                .forEach(loss::check);
    }

    @Override
    protected void rollbackImpl() {
        // Nothing changed, so nobody lost anything.
    }
}
