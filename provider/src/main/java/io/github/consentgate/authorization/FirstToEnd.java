package io.github.consentgate.authorization;

import java.util.LinkedHashSet;
import java.util.Set;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Of several that end the same client session at once, on whatever node, the first: who leaves the event. The cache still
 * shows it to the others.
 */
final class FirstToEnd extends AbstractKeycloakTransaction {

    private static final String KEY = "consent-gate.first-to-end.";

    private final KeycloakSession session;
    private final Set<String> claimed = new LinkedHashSet<>();

    private FirstToEnd(KeycloakSession session) {
        this.session = session;
    }

    /** Among those of the transaction at hand. */
    static boolean is(KeycloakSession session, AuthenticatedClientSessionModel ending) {
        return AfterCompletion.of(session, KEY, FirstToEnd.class, () -> new FirstToEnd(session))
                .claim(SessionKey.of(ending), ending.getStarted());
    }

    private boolean claim(SessionKey key, long started) {
        String text = KEY + key.userSessionId() + "." + key.clientUuid() + "." + key.offline() + "." + started;
        boolean first = session.singleUseObjects().putIfAbsent(text, EndedSessions.KEPT_SECONDS);
        if (first) {
            claimed.add(text);
        }
        return first;
    }

    @Override
    protected void commitImpl() {
        // It stays claimed.
    }

    @Override
    protected void rollbackImpl() {
        if (!claimed.isEmpty()) {
            KeycloakModelUtils.runJobInTransaction(
                    session.getKeycloakSessionFactory(),
                    own -> claimed.forEach(text -> own.singleUseObjects().remove(text)));
        }
    }
}
