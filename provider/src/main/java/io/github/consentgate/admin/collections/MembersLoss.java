package io.github.consentgate.admin.collections;

import io.github.consentgate.authorization.Loss;
import java.util.List;
import java.util.Objects;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Looks at members who may have lost a prerequisite, some at a time, each in a short transaction. */
final class MembersLoss {

    private static final int AT_ONCE = 100;

    private final KeycloakSession session;

    MembersLoss(KeycloakSession session) {
        this.session = session;
    }

    void check(List<String> userIds) {
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        KeycloakContext context = session.getContext();
        // What was lost must be seen by these, and by every other request.
        session.getTransactionManager().commit();
        for (int from = 0; from < userIds.size(); from += AT_ONCE) {
            List<String> some = userIds.subList(from, Math.min(from + AT_ONCE, userIds.size()));
            KeycloakModelUtils.runJobInTransaction(factory, context, own -> check(own, some));
        }
    }

    private static void check(KeycloakSession own, List<String> userIds) {
        RealmModel realm = own.getContext().getRealm();
        Loss loss = new Loss(own, realm);
        userIds.stream()
                .map(id -> own.users().getUserById(realm, id))
                .filter(Objects::nonNull)
                .forEach(loss::check);
    }
}
