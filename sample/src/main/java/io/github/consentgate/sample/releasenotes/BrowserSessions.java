package io.github.consentgate.sample.releasenotes;

import com.nimbusds.oauth2.sdk.id.Identifier;
import com.nimbusds.oauth2.sdk.id.State;
import io.github.consentgate.sample.web.Request;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The browsers of the last while, in memory and bounded; known by a cookie that no script can read. */
final class BrowserSessions {

    private static final String COOKIE = "release-notes-session";

    private final Map<String, BrowserSession> sessions;

    BrowserSessions(int limit) {
        sessions = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, BrowserSession> eldest) {
                return size() > limit;
            }
        };
    }

    synchronized Optional<BrowserSession> of(Request request) {
        return request.cookie(COOKIE).map(sessions::get);
    }

    /** The value of a {@code Set-Cookie} header by which the session is found again. */
    synchronized String add(BrowserSession session) {
        var id = new State(Identifier.DEFAULT_BYTE_LENGTH).getValue();
        sessions.put(id, session);
        return COOKIE + "=" + id + "; Path=/; HttpOnly; SameSite=Lax";
    }
}
