package io.github.consentgate.authorization;

import org.keycloak.common.util.Time;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.SingleUseObjectProvider;

/**
 * Client sessions that ended a moment ago. A client that comes again in the same user session gets a client session by
 * the same name, and Keycloak tells the tokens of the two apart by the second of their issue alone, less one: it takes
 * what was issued in the second before a session began. So the later one begins two seconds after the earlier one's end.
 */
public final class EndedSessions {

    private static final String KEY = "consent-gate.session-ended.%s.%s.%d";
    private static final long KEPT_SECONDS = 10;

    private final SingleUseObjectProvider marks;

    public EndedSessions(KeycloakSession session) {
        this.marks = session.singleUseObjects();
    }

    /** The client's session in this user session ends now. */
    void mark(String userSessionId, ClientModel client) {
        marks.putIfAbsent(key(userSessionId, client, Time.currentTimeSeconds()), KEPT_SECONDS);
    }

    /**
     * Keeps dead what rested on the client's earlier session: to be called before a token rests on this one. Waits for the
     * second to be over in which the other ended, since a token of this one is of a later second.
     */
    public void keepBefore(AuthenticatedClientSessionModel next) {
        long started = next.getStarted();
        if (hasEnded(next, started)) {
            WholeSecond.await(started + 1);
            begin(next, started + 2);
        } else if (hasEnded(next, started - 1)) {
            begin(next, started + 1);
        }
    }

    private boolean hasEnded(AuthenticatedClientSessionModel next, long second) {
        return marks.contains(key(next.getUserSession().getId(), next.getClient(), second));
    }

    private static String key(String userSessionId, ClientModel client, long second) {
        return KEY.formatted(userSessionId, client.getId(), second);
    }

    private static void begin(AuthenticatedClientSessionModel next, long second) {
        next.setNote(AuthenticatedClientSessionModel.STARTED_AT_NOTE, String.valueOf(second));
    }
}
