package io.github.consentgate.sample.workitems;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.BearerTokenError;
import com.nimbusds.oauth2.sdk.token.TokenSchemeError;
import io.github.consentgate.sample.SampleConfig;
import io.github.consentgate.sample.web.LocalServer;
import io.github.consentgate.sample.web.Reply;
import io.github.consentgate.sample.web.Request;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import net.minidev.json.JSONObject;

/** The REST API: {@code GET /work-items} with a bearer token (RFC 6750) that is introspected on every call. */
public final class WorkItemsApi implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(WorkItemsApi.class.getName());
    private static final String JSON = "application/json";

    private final LocalServer server;
    private final String realm;
    private final TokenIntrospection introspection;
    private final TokenRules rules;
    private final WorkItems workItems = new WorkItems();

    public WorkItemsApi(SampleConfig config) throws IOException {
        realm = config.apiClientId();
        introspection = new TokenIntrospection(config);
        rules = new TokenRules(config.apiClientId(), "work-items");
        server = new LocalServer(config.apiPort());
        server.start(this::answer);
    }

    public URI url() {
        return URI.create("http://localhost:" + server.port());
    }

    private Reply answer(Request request) {
        if (!request.path().equals("/work-items")) {
            return problem(404, "not_found", "There is nothing here but /work-items.");
        }
        try {
            var token = BearerAccessToken.parse(request.header("Authorization").orElse(null));
            var caller = rules.check(introspection.introspect(token));
            return Reply.of(200, JSON, JSONObject.toJSONString(workItems.visibleTo(caller)));
        } catch (TokenRefused e) {
            return challenge(e.error());
        } catch (ParseException e) {
            return challenge(
                    e.getErrorObject() instanceof TokenSchemeError error ? error : BearerTokenError.INVALID_REQUEST);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "Cannot introspect: {0}", e.getMessage());
            return problem(503, "temporarily_unavailable", "The token cannot be checked now.");
        }
    }

    private Reply challenge(TokenSchemeError error) {
        return problem(error.getHTTPStatusCode(), error.getCode(), error.getDescription())
                .with("WWW-Authenticate", error.setRealm(realm).toWWWAuthenticateHeader());
    }

    private static Reply problem(int status, String code, String description) {
        if (code == null) {
            return Reply.of(status, JSON, "{}");
        }
        return Reply.of(status, JSON, JSONObject.toJSONString(Map.of("error", code, "error_description", description)));
    }

    @Override
    public void close() {
        server.close();
    }
}
