package io.github.consentgate.sample.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import org.junit.jupiter.api.Test;

class RequestTest {

    @Test
    void aCookieIsFoundByItsWholeName() {
        assertThat(withCookies("theme=dark; id=42").cookie("id")).contains("42");
        assertThat(withCookies("other-id=42").cookie("id")).isEmpty();
        assertThat(withCookies("id=a=b").cookie("id")).contains("a=b");
    }

    @Test
    void noCookieHeaderMeansNoCookie() {
        assertThat(new Request("GET", URI.create("/"), new Headers()).cookie("id"))
                .isEmpty();
    }

    private static Request withCookies(String line) {
        var headers = new Headers();
        headers.add("Cookie", line);
        return new Request("GET", URI.create("/"), headers);
    }
}
