package io.github.consentgate.account;

import io.github.consentgate.authorization.EndCause;
import io.github.consentgate.authorization.Revocation;
import java.util.List;
import org.keycloak.common.util.Retry;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Revokes what the user names, in short transactions: cut off half-way, the rest stands and can be revoked again. */
final class RevocationByUser {

    private static final int SHORT = 20;

    private static final int ATTEMPTS = 5;
    private static final int PAUSE = 20;

    private final KeycloakSession session;
    private final String userId;

    RevocationByUser(KeycloakSession session, UserModel user) {
        this.session = session;
        this.userId = user.getId();
    }

    void revoke(List<ClientModel> services) {
        List<String> ids = services.stream().map(ClientModel::getId).toList();
        for (int from = 0; from < ids.size(); from += SHORT) {
            List<String> some = ids.subList(from, Math.min(from + SHORT, ids.size()));
            // A service that refreshes at this very moment writes the same session, and one of the two has to try
            // again.
            Retry.executeWithBackoff(
                    attempt -> KeycloakModelUtils.runJobInTransaction(
                            session.getKeycloakSessionFactory(), session.getContext(), inner -> revoke(inner, some)),
                    ATTEMPTS,
                    PAUSE);
        }
    }

    private void revoke(KeycloakSession inner, List<String> services) {
        RealmModel realm = inner.getContext().getRealm();
        UserModel user = inner.users().getUserById(realm, userId);
        Revocation revocation = new Revocation(inner, realm);
        services.stream()
                .map(realm::getClientById)
                .filter(service -> service != null)
                .forEach(service -> revocation.revoke(user, service, EndCause.USER));
    }
}
