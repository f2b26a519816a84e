package io.github.consentgate.authorization;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.SingleUseObjectProvider;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Of several that end the same client session at once, on whatever node, the first: who leaves the event. The cache still
 * shows it to the others.
 */
final class FirstToEnd extends AbstractKeycloakTransaction {

    private static final String KEY = "consent-gate.first-to-end.";
    private static final String DONE = ".done";

    private static final int LOOKS = 50;
    private static final int PAUSE_MILLIS = 20;

    private final KeycloakSession session;
    private final Set<String> claimed = new LinkedHashSet<>();

    private FirstToEnd(KeycloakSession session) {
        this.session = session;
    }

    /** Waits for another one that is at it, since that one may yet fail. */
    static boolean is(KeycloakSession session, AuthenticatedClientSessionModel ending) {
        return of(session).claim(SessionKey.of(ending), ending.getStarted());
    }

    /** The one of the transaction at hand. */
    static FirstToEnd of(KeycloakSession session) {
        return AfterCompletion.of(session, KEY, FirstToEnd.class, () -> new FirstToEnd(session));
    }

    private boolean claim(SessionKey key, long started) {
        String text = KEY + key.userSessionId() + "." + key.clientUuid() + "." + key.offline() + "." + started;
        if (claimed.contains(text)) {
            return false;
        }
        SingleUseObjectProvider claims = session.singleUseObjects();
        for (int look = 0; look < LOOKS; look++) {
            if (claims.putIfAbsent(text, EndedSessions.KEPT_SECONDS)) {
                claimed.add(text);
                return true;
            }
            if (claims.contains(text + DONE)) {
                return false;
            }
            pause();
        }
        // Rather twice than not at all.
        return true;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    protected void commitImpl() {
        resolve((claims, text) -> claims.put(text + DONE, EndedSessions.KEPT_SECONDS, Map.of()));
    }

    @Override
    protected void rollbackImpl() {
        resolve(SingleUseObjectProvider::remove);
    }

    private void resolve(BiConsumer<SingleUseObjectProvider, String> how) {
        if (!claimed.isEmpty()) {
            KeycloakModelUtils.runJobInTransaction(
                    session.getKeycloakSessionFactory(),
                    own -> claimed.forEach(text -> how.accept(own.singleUseObjects(), text)));
        }
    }
}
