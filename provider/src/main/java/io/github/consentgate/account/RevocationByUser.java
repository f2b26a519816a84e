package io.github.consentgate.account;

import io.github.consentgate.authorization.EndCause;
import io.github.consentgate.authorization.OwnTransaction;
import io.github.consentgate.authorization.Revocation;
import java.util.List;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Revokes what the user names, in short transactions: cut off half-way, the rest stands and can be revoked again. */
final class RevocationByUser {

    private static final int SHORT = 20;

    private final OwnTransaction transaction;
    private final String userId;

    RevocationByUser(KeycloakSession session, UserModel user) {
        this.transaction = new OwnTransaction(session, session.getContext().getRealm());
        this.userId = user.getId();
    }

    void revoke(List<ClientModel> services) {
        List<String> ids = services.stream().map(ClientModel::getId).toList();
        for (int from = 0; from < ids.size(); from += SHORT) {
            List<String> some = ids.subList(from, Math.min(from + SHORT, ids.size()));
            transaction.run((own, realm) -> revoke(own, realm, some));
        }
    }

    private void revoke(KeycloakSession own, RealmModel realm, List<String> services) {
        UserModel user = own.users().getUserById(realm, userId);
        Revocation revocation = new Revocation(own, realm);
        services.stream()
                .map(realm::getClientById)
                .filter(service -> service != null)
                .forEach(service -> revocation.revoke(user, service, EndCause.USER));
    }
}
