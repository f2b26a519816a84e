package io.github.consentgate.authorization;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.keycloak.common.util.Time;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * When client sessions have ended, for those who would go on with one all the same: whatever began no later than in the
 * second after is one of them, since a later one is made to begin in the one after that. Kept where Keycloak keeps its used
 * codes: on all nodes, and in no table.
 */
public final class EndedSessions {

    private static final String KEY = "consent-gate.sessions-ended.";
    private static final String AT = "at";

    /** Longer than any request may take that was under way meanwhile. */
    static final long KEPT_SECONDS = 10 * 60;

    private static final long NEVER = 0;

    private final KeycloakSession session;

    public EndedSessions(KeycloakSession session) {
        this.session = session;
    }

    /** These, and all of these users with these services, of one realm. Holds when this comes back. */
    void mark(String realmId, Collection<SessionKey> keys, Collection<SessionPair> pairs) {
        Map<String, String> mark = Map.of(AT, String.valueOf(Time.currentTimeSeconds()));
        Stream<String> ended = Stream.concat(
                keys.stream().map(EndedSessions::text), pairs.stream().map(EndedSessions::text));
        KeycloakModelUtils.runJobInTransaction(
                session.getKeycloakSessionFactory(), own -> Stream.concat(ended, Stream.of(text(realmId)))
                        .forEach(text -> own.singleUseObjects().put(text, KEPT_SECONDS, mark)));
    }

    /** Whether there is anything to look for; costs one look into a cache. */
    public boolean any(RealmModel realm) {
        return session.singleUseObjects().contains(text(realm.getId()));
    }

    /** @param started seconds since the epoch */
    boolean hasEnded(SessionKey key, long started) {
        return started < firstAfter(ended(text(key), text(key.pair())));
    }

    public boolean hasEnded(AuthenticatedClientSessionModel found) {
        return hasEnded(SessionKey.of(found), found.getStarted());
    }

    /**
     * The client's sessions by that name that are found although they have ended; none where one of them lives. Where no end is
     * known it looks for no session.
     *
     * @param kinds whether to look for an online one, an offline one or both
     * @param userId may be {@code null}
     */
    public List<AuthenticatedClientSessionModel> endedAlone(
            RealmModel realm, String userSessionId, List<Boolean> kinds, ClientModel client, String userId) {
        List<SessionKey> keys = kinds.stream()
                .map(offline -> new SessionKey(userSessionId, offline, client.getId(), userId))
                .toList();
        boolean known = keys.stream().anyMatch(key -> ended(text(key), text(key.pair())) != NEVER);
        if (!known) {
            return List.of();
        }
        List<AuthenticatedClientSessionModel> found =
                keys.stream().flatMap(key -> key.find(session, realm).stream()).toList();
        return found.stream().allMatch(this::hasEnded) ? found : List.of();
    }

    /**
     * A client that comes again in the same user session gets a client session by the same name, and Keycloak tells the
     * tokens of the two apart by the second of their issue alone, less one: it takes what was issued in the second before a
     * session began. So the later one begins two seconds after the earlier one's end. To be called before a token rests on
     * it; waits for the second to be over in which the other ended, since a token of this one is of a later second.
     */
    public void startOver(AuthenticatedClientSessionModel next) {
        SessionKey key = SessionKey.of(next);
        long own = ended(text(key), text(key.pair()));
        long other = ended(text(key.other()));
        // One that lives beside the other goes on: what comes after the end begins in a later second.
        startAfter(next.getStarted() <= other ? own : Math.max(own, other), next);
    }

    /** As {@link #startOver}, of a session that has just begun with what was exchanged for the other one's token. */
    public void startOverWith(AuthenticatedClientSessionModel source, AuthenticatedClientSessionModel next) {
        SessionKey key = SessionKey.of(source);
        startAfter(ended(text(key), text(key.other()), text(key.pair())), next);
    }

    private static void startAfter(long ended, AuthenticatedClientSessionModel next) {
        if (next.getStarted() < firstAfter(ended)) {
            WholeSecond.await(ended + 1);
            next.setNote(AuthenticatedClientSessionModel.STARTED_AT_NOTE, String.valueOf(firstAfter(ended)));
        }
    }

    /** Before the user gets a session with the client that has nothing to start over from: waits until it is a later one. */
    public void awaitTheNext(UserModel user, ClientModel client) {
        long ended = ended(text(new SessionPair(user.getId(), client.getId())));
        if (ended != NEVER) {
            WholeSecond.await(firstAfter(ended));
        }
    }

    /** The newest end of these, in seconds since the epoch. */
    private long ended(String... texts) {
        return Stream.of(texts)
                .map(session.singleUseObjects()::get)
                .filter(Objects::nonNull)
                .mapToLong(mark -> Long.parseLong(mark.get(AT)))
                .max()
                .orElse(NEVER);
    }

    private static long firstAfter(long ended) {
        return ended + 2;
    }

    private static String text(String realmId) {
        return KEY + "in." + realmId;
    }

    private static String text(SessionKey key) {
        return KEY + key.userSessionId() + "." + key.clientUuid() + (key.offline() ? ".offline" : ".online");
    }

    private static String text(SessionPair pair) {
        return KEY + pair.userId() + "." + pair.clientUuid();
    }
}
