package io.github.consentgate.admin.authorizations;

import io.github.consentgate.admin.call.Trail;
import io.github.consentgate.authorization.OwnTransaction;
import io.github.consentgate.authorization.WholeSecond;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Revokes all authorizations that match, in short transactions. Each one is whole by itself, so a call that is cut off
 * has done what it has done, and the same call again does the rest.
 */
final class BulkRevocation {

    private static final Logger LOG = Logger.getLogger(BulkRevocation.class);

    private static final int AT_ONCE = 500;
    private static final int PROGRESS = 5000;

    private final KeycloakSession session;
    private final OwnTransaction transaction;
    private final String realmName;
    private final Filter filter;
    private final Trail trail;
    private int tokensDieBefore;
    private long revoked;

    BulkRevocation(KeycloakSession session, RealmModel realm, Filter filter, Trail trail) {
        this.session = session;
        this.transaction = new OwnTransaction(session, realm);
        this.realmName = realm.getName();
        this.filter = filter;
        this.trail = trail;
    }

    /** Runs to the end; the answer is how many were revoked. */
    long run() {
        // Nothing was changed here yet, and this transaction must not stay open for as long as the others take.
        session.getTransactionManager().commit();
        long start = Time.currentTimeMillis();
        try {
            if (filter.isServiceAlone()) {
                transaction.run(this::refuseTokens);
            }
            revokeRows();
            // Whoever approves anew once the call has answered gets tokens that live.
            WholeSecond.await(tokensDieBefore);
        } finally {
            transaction.run((own, realm) -> trail.record(own, OperationType.DELETE, "authorizations", described()));
            LOG.infof(
                    "Revoked %d authorizations in %d ms: realm=%s filter=%s",
                    revoked, Time.currentTimeMillis() - start, realmName, filter.described());
        }
        return revoked;
    }

    /** Every token of the service that was issued up to now is dead from here on, however long the rest takes. */
    private void refuseTokens(KeycloakSession own, RealmModel realm) {
        ClientModel service = realm.getClientByClientId(filter.service().orElseThrow());
        if (new StoredAuthorizations(own, realm).count(filter) > 0) {
            // A token of this very second has the same time of issue as one of the next moment.
            tokensDieBefore = Math.toIntExact(Time.currentTimeSeconds() + 1);
            service.setNotBefore(tokensDieBefore);
        }
    }

    private void revokeRows() {
        for (Optional<Position> at = Optional.of(Position.START); at.isPresent(); ) {
            Position start = at.get();
            Step step = transaction
                    .call((own, realm) -> revokeRows(own, realm, start))
                    .orElse(Step.LAST);
            boolean tellsProgress = (revoked + step.revoked) / PROGRESS > revoked / PROGRESS;
            revoked += step.revoked;
            at = step.next;
            if (tellsProgress) {
                LOG.infof(
                        "Revoked %d authorizations so far: realm=%s filter=%s", revoked, realmName, filter.described());
            }
        }
    }

    private Step revokeRows(KeycloakSession own, RealmModel realm, Position start) {
        Slice slice = new StoredAuthorizations(own, realm).read(filter, start, AT_ONCE);
        long count = slice.rows().isEmpty() ? 0 : new RowRevocation(own, realm).revoke(slice.rows());
        return new Step(count, slice.next());
    }

    private Map<String, Object> described() {
        TreeMap<String, Object> described = filter.described();
        described.put("revoked", revoked);
        return described;
    }

    private record Step(long revoked, Optional<Position> next) {

        static final Step LAST = new Step(0, Optional.empty());
    }
}
