package io.github.consentgate.tests.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.Http;
import io.github.consentgate.tests.fixture.Names;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.server.AuthenticationDevice.Question;
import io.github.consentgate.tests.server.Stack;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.Optional;

/** A service that asks its user on another device (CIBA), once. */
public final class Backchannel {

    private final Service service;
    private final String message = Names.unique("ciba");

    public Backchannel(Service service) {
        this.service = service;
    }

    /** A service that may do so. */
    public static Service newService(Realm realm) {
        return realm.client()
                .service()
                .attribute("oidc.ciba.grant.enabled", "true")
                .attribute("ciba.backchannel.token.delivery.mode", "poll")
                .create();
    }

    public Answer ask(String username, String scope) {
        return service.post(
                service.realm().endpoint("ext/ciba/auth"),
                Map.of("login_hint", username, "scope", scope, "binding_message", message));
    }

    /** What the device was asked, if it was. */
    public Optional<Question> question() {
        return Stack.running().device().question(message);
    }

    public void approveOnTheDevice() {
        var request = HttpRequest.newBuilder(service.realm().endpoint("ext/ciba/auth/callback"))
                .header("Authorization", "Bearer " + question().orElseThrow().bearer())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"status\": \"SUCCEED\"}"))
                .build();
        assertThat(Http.send(request).statusCode()).isEqualTo(200);
    }

    public Answer redeem(Answer started) {
        return service.token(Map.of(
                "grant_type", "urn:openid:params:grant-type:ciba", "auth_req_id", started.required("auth_req_id")));
    }
}
