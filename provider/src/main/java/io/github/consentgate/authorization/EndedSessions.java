package io.github.consentgate.authorization;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.keycloak.common.util.Time;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * When client sessions have ended, for those who would go on with one all the same: whatever began no later is one of
 * them. The marks hold from the moment that they are set, whatever becomes of the transaction at hand, and are kept where
 * Keycloak keeps its used codes: on all nodes, and in no table.
 */
public final class EndedSessions {

    private static final String KEY = "consent-gate.sessions-ended.";
    private static final String AT = "at";

    /** Longer than any request may take that was under way meanwhile. */
    private static final long KEPT_SECONDS = 10 * 60;

    private static final long NEVER = Long.MIN_VALUE;

    private final KeycloakSession session;

    public EndedSessions(KeycloakSession session) {
        this.session = session;
    }

    void mark(SessionKey key) {
        markNow(key.text());
    }

    /** All of the user's with the client, in whatever user session. */
    void markAll(UserModel user, ClientModel client) {
        markNow(ofUser(user.getId(), client.getId()));
    }

    private void markNow(String text) {
        Map<String, String> mark = Map.of(AT, String.valueOf(Time.currentTimeSeconds()));
        KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), own -> own.singleUseObjects()
                .put(KEY + text, KEPT_SECONDS, mark));
    }

    /** @param started seconds since the epoch */
    boolean hasEnded(SessionKey key, long started) {
        return started <= ended(key.text(), ofUser(key));
    }

    /**
     * A client that comes again in the same user session gets a client session by the same name, and Keycloak tells the
     * tokens of the two apart by the second of their issue alone, less one: it takes what was issued in the second before a
     * session began. So the later one begins two seconds after the earlier one's end. To be called before a token rests on
     * it; waits for the second to be over in which the other ended, since a token of this one is of a later second.
     */
    public void startOver(AuthenticatedClientSessionModel next) {
        SessionKey key = SessionKey.of(next);
        long ended = ended(key.text(), key.other().text(), ofUser(key));
        if (next.getStarted() <= ended + 1) {
            WholeSecond.await(ended + 1);
            next.setNote(AuthenticatedClientSessionModel.STARTED_AT_NOTE, String.valueOf(ended + 2));
        }
    }

    /** Before the user gets a session with the client that none has to start over: waits until it is later than the end. */
    public void awaitTheNext(UserModel user, ClientModel client) {
        long ended = ended(ofUser(user.getId(), client.getId()));
        if (ended != NEVER) {
            WholeSecond.await(ended + 1);
        }
    }

    /** The newest end of these, in seconds since the epoch. */
    private long ended(String... texts) {
        return Stream.of(texts)
                .map(text -> session.singleUseObjects().get(KEY + text))
                .filter(Objects::nonNull)
                .mapToLong(mark -> Long.parseLong(mark.get(AT)))
                .max()
                .orElse(NEVER);
    }

    private static String ofUser(SessionKey key) {
        return ofUser(key.userId(), key.clientUuid());
    }

    private static String ofUser(String userId, String clientUuid) {
        return userId + "." + clientUuid;
    }
}
