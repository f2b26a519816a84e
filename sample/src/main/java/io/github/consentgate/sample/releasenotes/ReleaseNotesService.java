package io.github.consentgate.sample.releasenotes;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import io.github.consentgate.sample.SampleConfig;
import io.github.consentgate.sample.web.LocalServer;
import io.github.consentgate.sample.web.Reply;
import io.github.consentgate.sample.web.Request;
import java.io.IOException;
import java.net.URI;

/** The third-party service: a web application that reads its users' work items. */
public final class ReleaseNotesService implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ReleaseNotesService.class.getName());
    private static final int BROWSERS = 1_000;

    private final LocalServer server;
    private final BrowserSessions sessions = new BrowserSessions(BROWSERS);
    private final Pages pages = new Pages();
    private final String style;
    private final AuthorizationClient authorization;
    private final AuthorizedCalls calls;

    public ReleaseNotesService(SampleConfig config, URI api) throws IOException {
        try (var file = ReleaseNotesService.class.getResourceAsStream("style.css")) {
            style = new String(file.readAllBytes(), UTF_8);
        }
        server = new LocalServer(config.servicePort());
        authorization = new AuthorizationClient(config, url().resolve("/callback"));
        calls = new AuthorizedCalls(authorization, new WorkItemsClient(api));
        server.start(this::answer);
    }

    public URI url() {
        return URI.create("http://localhost:" + server.port() + "/");
    }

    private Reply answer(Request request) {
        try {
            return switch (request.path()) {
                case "/" -> pages.start();
                case "/connect" -> connect();
                case "/callback" -> callback(request);
                case "/work-items" -> workItems(request);
                case "/style.css" -> Reply.of(200, "text/css; charset=utf-8", style);
                default -> pages.notFound();
            };
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "Cannot answer " + request.path(), e);
            return pages.failed(502, "Another server did not answer as it should. Try again in a moment.");
        } catch (AuthorizationRefused e) {
            return pages.refused(e);
        }
    }

    /** A new session each time, so that nobody can plant one that they know. */
    private Reply connect() throws IOException {
        var session = new BrowserSession();
        var request = authorization.requestFor(session.begin());
        return Reply.seeOther(request).with("Set-Cookie", sessions.add(session));
    }

    private Reply callback(Request request) throws IOException, AuthorizationRefused {
        var session = sessions.of(request);
        var pending = session.flatMap(BrowserSession::takePending);
        AuthenticationResponse response;
        try {
            response = AuthenticationResponseParser.parse(url().resolve(request.uri()));
        } catch (ParseException e) {
            return pages.failed(400, "The answer of the sign-in server cannot be read.");
        }
        if (pending.isEmpty() || !pending.get().state().equals(response.getState())) {
            return pages.failed(400, "This answer does not belong to a connection that this browser started.");
        }
        session.get().keep(authorization.redeem(response, pending.get()));
        return Reply.seeOther(url().resolve("/work-items"));
    }

    private Reply workItems(Request request) throws IOException, AuthorizationRefused {
        var session = sessions.of(request);
        var tokens = session.flatMap(BrowserSession::tokens);
        if (tokens.isEmpty()) {
            return Reply.seeOther(url());
        }
        try {
            return pages.workItems(calls.workItems(session.get(), tokens.get()));
        } catch (AuthorizationWithdrawn e) {
            return pages.withdrawn();
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
