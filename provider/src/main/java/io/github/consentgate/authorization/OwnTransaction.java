package io.github.consentgate.authorization;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.keycloak.common.util.Retry;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Ends sessions in a transaction of its own. A service that refreshes at this very moment writes the same session, and
 * one of the two has to try again.
 */
public final class OwnTransaction {

    private static final String TASK = "consent-gate";

    /** Two who meet are through within moments; whoever waits for a database that is away is told soon. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final int PAUSE = 20;

    private static final int AT_ONCE = 25;

    private final KeycloakSessionFactory factory;
    private final KeycloakContext context;
    private final String realmId;

    public OwnTransaction(KeycloakSession session, RealmModel realm) {
        this(session.getKeycloakSessionFactory(), session.getContext(), realm.getId());
    }

    private OwnTransaction(KeycloakSessionFactory factory, KeycloakContext context, String realmId) {
        this.factory = factory;
        this.context = context;
        this.realmId = realmId;
    }

    /** For when the request is answered, and nothing is left of its context. */
    OwnTransaction beyondTheRequest() {
        return new OwnTransaction(factory, null, realmId);
    }

    /** Nothing where the realm is gone. */
    public void run(BiConsumer<KeycloakSession, RealmModel> work) {
        call((own, realm) -> {
            work.accept(own, realm);
            return true;
        });
    }

    /** In several, one after the other, since the cost of one grows with the square of what it has read. */
    <T> void runInParts(Collection<T> all, Part<T> work) {
        List<T> listed = List.copyOf(all);
        for (int from = 0; from < listed.size(); from += AT_ONCE) {
            List<T> some = listed.subList(from, Math.min(from + AT_ONCE, listed.size()));
            run((own, realm) -> work.on(own, realm, some));
        }
    }

    @FunctionalInterface
    interface Part<T> {
        void on(KeycloakSession own, RealmModel realm, List<T> some);
    }

    /** Empty where the realm is gone. */
    public <R> Optional<R> call(BiFunction<KeycloakSession, RealmModel, R> work) {
        AtomicReference<Optional<R>> result = new AtomicReference<>();
        Retry.executeWithBackoff(
                attempt -> result.set(KeycloakModelUtils.runJobInTransactionWithResult(
                        factory, context, own -> inRealm(own, work), TASK)),
                PATIENCE,
                PAUSE);
        return result.get();
    }

    private <R> Optional<R> inRealm(KeycloakSession own, BiFunction<KeycloakSession, RealmModel, R> work) {
        RealmModel realm = own.realms().getRealm(realmId);
        own.getContext().setRealm(realm);
        return realm == null ? Optional.empty() : Optional.of(work.apply(own, realm));
    }
}
