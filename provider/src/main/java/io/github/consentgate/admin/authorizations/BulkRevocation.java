package io.github.consentgate.admin.authorizations;

import io.github.consentgate.admin.call.Trail;
import io.github.consentgate.authorization.WholeSecond;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Retry;
import org.keycloak.common.util.Time;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.KeycloakSessionTask;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Revokes all authorizations that match, in short transactions. Each one is whole by itself, so a call that is cut off
 * has done what it has done, and the same call again does the rest.
 */
final class BulkRevocation {

    private static final Logger LOG = Logger.getLogger(BulkRevocation.class);

    private static final int AT_ONCE = 500;
    private static final int PROGRESS = 5000;

    private static final int ATTEMPTS = 5;
    private static final int PAUSE = 20;

    private final KeycloakSession session;
    private final KeycloakSessionFactory factory;
    private final KeycloakContext context;
    private final String realmName;
    private final Filter filter;
    private final Trail trail;
    private int tokensDieBefore;
    private long revoked;

    BulkRevocation(KeycloakSession session, RealmModel realm, Filter filter, Trail trail) {
        this.session = session;
        this.factory = session.getKeycloakSessionFactory();
        this.context = session.getContext();
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
                inTransaction(this::refuseTokens);
            }
            revokeRows();
            awaitLivingTokens();
        } finally {
            inTransaction(own -> trail.record(own, OperationType.DELETE, "authorizations", described()));
            LOG.infof(
                    "Revoked %d authorizations in %d ms: realm=%s filter=%s",
                    revoked, Time.currentTimeMillis() - start, realmName, filter.described());
        }
        return revoked;
    }

    /** Every token of the service that was issued up to now is dead from here on, however long the rest takes. */
    private void refuseTokens(KeycloakSession own) {
        ClientModel service =
                own.getContext().getRealm().getClientByClientId(filter.service().orElseThrow());
        if (new StoredAuthorizations(own, own.getContext().getRealm()).count(filter) > 0) {
            // A token of this very second has the same time of issue as one of the next moment.
            tokensDieBefore = Math.toIntExact(Time.currentTimeSeconds() + 1);
            service.setNotBefore(tokensDieBefore);
        }
    }

    /** Whoever approves anew once the call has answered gets tokens that live: the rest of that second is waited for. */
    private void awaitLivingTokens() {
        WholeSecond.await(tokensDieBefore);
    }

    private void revokeRows() {
        for (Optional<Position> at = Optional.of(Position.START); at.isPresent(); ) {
            Position start = at.get();
            // A service that refreshes at this very moment writes the same session, and one of the two has to try
            // again.
            Step step = Retry.call(
                    attempt -> KeycloakModelUtils.runJobInTransactionWithResult(
                            factory, context, own -> revokeRows(own, start), "consent-gate-revocation"),
                    ATTEMPTS,
                    PAUSE);
            boolean tellsProgress = (revoked + step.revoked) / PROGRESS > revoked / PROGRESS;
            revoked += step.revoked;
            at = step.next;
            if (tellsProgress) {
                LOG.infof(
                        "Revoked %d authorizations so far: realm=%s filter=%s", revoked, realmName, filter.described());
            }
        }
    }

    private Step revokeRows(KeycloakSession own, Position start) {
        RealmModel realm = own.getContext().getRealm();
        Slice slice = new StoredAuthorizations(own, realm).read(filter, start, AT_ONCE);
        long count = slice.rows().isEmpty() ? 0 : new RowRevocation(own, realm).revoke(slice.rows());
        return new Step(count, slice.next());
    }

    private void inTransaction(KeycloakSessionTask task) {
        KeycloakModelUtils.runJobInTransaction(factory, context, task);
    }

    private Map<String, Object> described() {
        TreeMap<String, Object> described = filter.described();
        described.put("revoked", revoked);
        return described;
    }

    private record Step(long revoked, Optional<Position> next) {}
}
