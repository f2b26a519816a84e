package io.github.consentgate.authorization;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * What is left to do once it is committed that client sessions have ended, and before the call that did it is answered. A
 * request that was at work with one may have put it back into Keycloak's cache, or begun another while the approval still
 * stood. So the end is marked first, for those that go on longer ({@link StaleSessions}); then what came of the others is
 * ended too.
 */
final class Aftermath extends AbstractKeycloakTransaction {

    private static final Logger LOG = Logger.getLogger(Aftermath.class);

    private static final String ATTRIBUTE = "consent-gate.aftermath.";

    private static final String TASK = "consent-gate-aftermath";

    private static final int LOOKS = 10;
    private static final int PAUSE_MILLIS = 2_000;

    private final KeycloakSession session;
    private final String realmId;
    private final OwnTransaction transaction;
    private final Set<SessionKey> keys = new LinkedHashSet<>();
    private final Set<SessionPair> pairs = new LinkedHashSet<>();

    private Aftermath(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realmId = realm.getId();
        this.transaction = new OwnTransaction(session, realm);
    }

    /** The one of the transaction at hand. */
    static Aftermath of(KeycloakSession session, RealmModel realm) {
        // Resolved before this begins, which would wait for it otherwise.
        FirstToEnd.of(session);
        return AfterCompletion.of(
                session, ATTRIBUTE + realm.getId(), Aftermath.class, () -> new Aftermath(session, realm));
    }

    void ended(SessionKey key) {
        keys.add(key);
    }

    /** All sessions of the two, of which some may not be known yet. */
    void allEnded(UserModel user, ClientModel service) {
        pairs.add(new SessionPair(user.getId(), service.getId()));
    }

    @Override
    protected void commitImpl() {
        new EndedSessions(session).mark(realmId, keys, pairs);
        transaction.call(this::endKnown);
        transaction.runInParts(
                pairs,
                (own, realm, some) -> new StoredSessions(own).among(some).forEach(pair -> endOthers(own, realm, pair)));
        if (!keys.isEmpty()) {
            Executor executor = session.getProvider(ExecutorsProvider.class).getExecutor(TASK);
            lookAgain(executor, transaction.beyondTheRequest(), LOOKS);
        }
    }

    /**
     * Whoever has merely read a session meanwhile, to list it or to end its neighbour, puts it back into the cache too, and
     * nobody hears of that. One who looks after it can do the same to a neighbour, so it is looked for until it is gone, and
     * not by all at once.
     */
    private void lookAgain(Executor executor, OwnTransaction later, int looks) {
        int pause = PAUSE_MILLIS + ThreadLocalRandom.current().nextInt(PAUSE_MILLIS);
        CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS, executor)
                .execute(() -> {
                    try {
                        boolean found = later.call(this::endKnown).orElse(false);
                        if (found && looks > 1) {
                            lookAgain(executor, later, looks - 1);
                        }
                    } catch (RuntimeException e) {
                        LOG.warn("Not looked at once more what has ended", e);
                    }
                });
    }

    /** Others may have ended the same at the same time; what this one has read is in the cache again. */
    @Override
    protected void rollbackImpl() {
        transaction.call(this::endKnown);
    }

    /** Tells whether there was any. */
    private boolean endKnown(KeycloakSession own, RealmModel realm) {
        List<AuthenticatedClientSessionModel> ended = keys.stream()
                .flatMap(key -> key.find(own, realm).stream())
                .filter(new EndedSessions(own)::hasEnded)
                .toList();
        ended.forEach(found -> ServiceSessions.detach(own, found));
        return !ended.isEmpty();
    }

    private static void endOthers(KeycloakSession own, RealmModel realm, SessionPair pair) {
        UserModel user = own.users().getUserById(realm, pair.userId());
        ClientModel service = realm.getClientById(pair.clientUuid());
        if (user != null && service != null) {
            new ServiceSessions(own, realm, user, service).end(new EndedSessions(own)::hasEnded);
        }
    }
}
