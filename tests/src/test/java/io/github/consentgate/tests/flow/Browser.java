package io.github.consentgate.tests.flow;

import io.github.consentgate.tests.fixture.AuthorizationRequest;
import io.github.consentgate.tests.fixture.Http;
import io.github.consentgate.tests.server.Stack;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** A person's browser without JavaScript: cookies, redirects and forms. */
public final class Browser {

    private static final int MANY_REDIRECTS = 20;

    private final Cookies cookies = new Cookies();
    private final URI server;

    public Browser() {
        this(Stack.running().keycloak().base());
    }

    /** That takes this server's addresses for pages, and every other one for a service's. */
    public Browser(URI server) {
        this.server = server;
    }

    public Step open(AuthorizationRequest request) {
        return open(request.uri());
    }

    public Step open(URI address) {
        return follow(HttpRequest.newBuilder(address));
    }

    public Step post(URI address, Map<String, String> fields) {
        return follow(Http.form(address, fields));
    }

    /** Takes over the cookies of an answer that something else received. */
    public void adopt(HttpHeaders headers) {
        cookies.take(headers);
    }

    private Step follow(HttpRequest.Builder first) {
        var next = first;
        for (int hop = 0; hop < MANY_REDIRECTS; hop++) {
            var response = hop(next);
            var location = response.headers().firstValue("Location");
            if (location.isEmpty()) {
                return Step.page(this, response);
            }
            var address = response.uri().resolve(location.get());
            if (!isServer(address)) {
                return Step.away(this, address);
            }
            next = HttpRequest.newBuilder(address);
        }
        throw new AssertionError("redirected for ever");
    }

    /** One request and its answer, which may be a redirect. */
    public HttpResponse<String> hop(HttpRequest.Builder next) {
        var request = next.header("Cookie", cookies.header(next.copy().build().uri()))
                .header("Accept", "text/html")
                .build();
        var response = Http.send(request);
        cookies.take(response.headers());
        return response;
    }

    private boolean isServer(URI address) {
        return server.getHost().equals(address.getHost()) && server.getPort() == address.getPort();
    }
}
