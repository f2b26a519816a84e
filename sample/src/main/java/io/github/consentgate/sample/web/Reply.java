package io.github.consentgate.sample.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** An HTTP response. None may be stored: every page and answer here is about one person. */
public record Reply(int status, Map<String, String> headers, String body) {

    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static Reply page(int status, Html page) {
        return of(status, "text/html; charset=utf-8", page.markup()).with("Content-Security-Policy", PAGE_POLICY);
    }

    public static Reply of(int status, String contentType, String body) {
        return new Reply(status, Map.of(), body).with("Content-Type", contentType);
    }

    public static Reply seeOther(URI location) {
        return new Reply(303, Map.of(), "").with("Location", location.toString());
    }

    public Reply with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, Map.copyOf(more), body);
    }
}
