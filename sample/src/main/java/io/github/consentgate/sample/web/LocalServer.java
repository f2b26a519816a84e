package io.github.consentgate.sample.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A small HTTP server that only this machine can reach. */
public final class LocalServer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(LocalServer.class.getName());

    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(8);

    /** Port 0 takes a free one. */
    public LocalServer(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(workers);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public void start(Route route) {
        server.createContext("/", exchange -> serve(exchange, route));
        server.start();
    }

    private static void serve(HttpExchange exchange, Route route) throws IOException {
        try (exchange) {
            var request =
                    new Request(exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders());
            send(exchange, answer(request, route));
        }
    }

    private static Reply answer(Request request, Route route) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return Reply.of(405, "text/plain; charset=utf-8", "Only GET is understood here.\n")
                    .with("Allow", "GET, HEAD");
        }
        try {
            return route.answer(request);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Could not answer " + request.path(), e);
            return Reply.of(500, "text/plain; charset=utf-8", "Something went wrong here.\n");
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        var body = reply.body().getBytes(UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        reply.headers().forEach(headers::set);
        var bodiless = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(reply.status(), bodiless ? -1 : body.length);
        if (!bodiless) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
