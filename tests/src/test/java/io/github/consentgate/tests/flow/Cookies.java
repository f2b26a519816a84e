package io.github.consentgate.tests.flow;

import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A jar that, like browsers on a loopback host, sends Secure cookies over plain HTTP. */
final class Cookies {

    private final Map<String, HttpCookie> jar = new TreeMap<>();

    void take(HttpHeaders headers) {
        for (var header : headers.allValues("Set-Cookie")) {
            for (var cookie : HttpCookie.parse(header)) {
                keep(cookie);
            }
        }
    }

    String header(URI address) {
        return jar.values().stream()
                .filter(cookie -> address.getPath().startsWith(cookie.getPath()))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    void forget(String name) {
        jar.values().removeIf(cookie -> cookie.getName().equals(name));
    }

    private void keep(HttpCookie cookie) {
        var key = cookie.getName() + " " + cookie.getPath();
        if (cookie.getMaxAge() == 0) {
            jar.remove(key);
        } else {
            cookie.setVersion(0);
            jar.put(key, cookie);
        }
    }
}
