package io.github.consentgate.tests.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The decoupled device of CIBA: Keycloak posts to it what a person is asked, and it remembers. */
public final class AuthenticationDevice implements AutoCloseable {

    /** A question, with the bearer token that its answer needs. */
    public record Question(String bearer, JsonNode body) {

        boolean carries(String message) {
            return body.path("binding_message").asText().equals(message);
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ConcurrentLinkedQueue<Question> questions = new ConcurrentLinkedQueue<>();

    private AuthenticationDevice(HttpServer server) {
        this.server = server;
    }

    static AuthenticationDevice start() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var device = new AuthenticationDevice(server);
        server.createContext("/", device::remember);
        server.start();
        return device;
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/ask");
    }

    /** The question that came with this binding message. */
    public Optional<Question> question(String message) {
        return questions.stream().filter(question -> question.carries(message)).findAny();
    }

    private void remember(HttpExchange exchange) throws IOException {
        try (exchange) {
            var authorization = exchange.getRequestHeaders().getFirst("Authorization");
            questions.add(new Question(
                    authorization.substring("Bearer ".length()), JSON.readTree(exchange.getRequestBody())));
            exchange.sendResponseHeaders(201, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
