package io.github.consentgate.authorization;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Looks at those who may have lost a prerequisite when that is committed, and before the call that did it is answered: a
 * token that was asked for in the meantime would live on. In transactions of their own: while the first one completes,
 * nobody can be told of events any more.
 */
public final class LossOfMembers extends AbstractKeycloakTransaction {

    private static final String ATTRIBUTE = "consent-gate.loss-of-members.";

    private final OwnTransaction transaction;
    private final Set<String> userIds = new LinkedHashSet<>();

    private LossOfMembers(KeycloakSession session, RealmModel realm) {
        this.transaction = new OwnTransaction(session, realm);
    }

    /** Looks at them once, however often this is called in one transaction. */
    public static void checkWhenDone(KeycloakSession session, RealmModel realm, Collection<String> userIds) {
        AfterCompletion.of(
                        session,
                        ATTRIBUTE + realm.getId(),
                        LossOfMembers.class,
                        () -> new LossOfMembers(session, realm))
                .userIds
                .addAll(userIds);
    }

    @Override
    protected void commitImpl() {
        transaction.runInParts(userIds, LossOfMembers::check);
    }

    private static void check(KeycloakSession own, RealmModel realm, List<String> some) {
        Loss loss = new Loss(own, realm);
        some.stream()
                .map(id -> own.users().getUserById(realm, id))
                // A managed member is deleted with the membership, and Keycloak refuses the tokens of a user who is
                // gone.
                .filter(Objects::nonNull)
                .forEach(loss::check);
    }

    @Override
    protected void rollbackImpl() {
        // Nothing changed, so nobody lost anything.
    }
}
