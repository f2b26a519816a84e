package io.github.consentgate.sample.releasenotes;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import io.github.consentgate.sample.web.Request;
import java.net.URI;
import org.junit.jupiter.api.Test;

class BrowserSessionsTest {

    private final BrowserSessions sessions = new BrowserSessions(2);

    @Test
    void aSessionIsFoundByItsCookieAlone() {
        var session = new BrowserSession();
        var cookie = sessions.add(session);

        assertThat(cookie).endsWith("; Path=/; HttpOnly; SameSite=Lax");
        assertThat(sessions.of(returning(cookie))).containsSame(session);
        assertThat(sessions.of(returning("release-notes-session=guessed; Path=/")))
                .isEmpty();
        assertThat(sessions.of(new Request("GET", URI.create("/"), new Headers())))
                .isEmpty();
    }

    @Test
    void theLongestUnusedSessionGivesWay() {
        var first = sessions.add(new BrowserSession());
        var second = sessions.add(new BrowserSession());
        assertThat(sessions.of(returning(first))).isPresent();

        sessions.add(new BrowserSession());

        assertThat(sessions.of(returning(first))).isPresent();
        assertThat(sessions.of(returning(second))).isEmpty();
    }

    @Test
    void aPendingAuthorizationIsHandedOutOnce() {
        var session = new BrowserSession();
        var pending = session.begin();

        assertThat(session.takePending()).contains(pending);
        assertThat(session.takePending()).isEmpty();
    }

    private static Request returning(String setCookie) {
        var headers = new Headers();
        headers.add("Cookie", setCookie.substring(0, setCookie.indexOf(';')));
        return new Request("GET", URI.create("/"), headers);
    }
}
