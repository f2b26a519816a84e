package io.github.consentgate.tests.paths;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.Http;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.flow.Step;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Design 3 and 5: whoever registers by itself is a third party, whatever it sends. */
class DynamicRegistrationIT {

    enum Way {
        ANONYMOUS,
        INITIAL_ACCESS_TOKEN
    }

    private static final String REDIRECT = "https://registered.example/callback";

    private static Realm realm;

    @BeforeAll
    static void aRealmWhereAnybodyMayRegister() {
        realm = Realm.copyOfDemo();
        var type = "org.keycloak.services.clientregistration.policy.ClientRegistrationPolicy";
        for (var component : realm.admin().get("/components?type=" + type)) {
            if (List.of(
                            "trusted-hosts",
                            "max-clients",
                            "consent-required",
                            "scope",
                            "client-scopes",
                            "allowed-client-templates")
                    .contains(component.path("providerId").asText())) {
                realm.admin().delete("/components/" + component.path("id").asText());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRegisteredClientIsAService(Way way) throws JsonProcessingException {
        var registered = register(way, "openid-connect", Map.of("redirect_uris", List.of(REDIRECT)));

        assertThat(registered.status()).as("%s", registered).isEqualTo(201);
        assertFits(registered.required("client_id"));
    }

    @ParameterizedTest
    @EnumSource
    void itMayAskForEverythingAndIsMadeToFit(Way way) throws JsonProcessingException {
        var registered = register(
                way,
                "openid-connect",
                Map.of(
                        "redirect_uris",
                        List.of(REDIRECT),
                        "grant_types",
                        List.of("authorization_code", "refresh_token", "implicit", "password", "client_credentials"),
                        "response_types",
                        List.of("code", "token", "code id_token"),
                        "scope",
                        "openid microprofile-jwt"));

        if (registered.status() != 400) {
            assertFits(registered.required("client_id"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void keycloaksOwnDocumentCannotTurnConsentOff(Way way) throws JsonProcessingException {
        var clientId = "own-" + way;
        var registered = register(
                way,
                "default",
                Map.of(
                        "clientId",
                        clientId,
                        "redirectUris",
                        List.of(REDIRECT),
                        "consentRequired",
                        false,
                        "fullScopeAllowed",
                        true));

        assertThat(registered.status()).as("%s", registered).isEqualTo(201);
        assertFits(clientId);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "ANONYMOUS,            http://registered.example/callback",
        "INITIAL_ACCESS_TOKEN, http://registered.example/callback",
        "ANONYMOUS,            https://registered.example/*",
        "INITIAL_ACCESS_TOKEN, https://registered.example/*",
        "ANONYMOUS,            com.example.registered:/callback"
    })
    void aRedirectThatNobodyCanTrustIsRefused(Way way, String redirect) throws JsonProcessingException {
        var answer = register(way, "openid-connect", Map.of("redirect_uris", List.of(redirect)));

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
    }

    @Test
    void theRegistrationTokenCannotTurnConsentOff() throws JsonProcessingException {
        var clientId = "turned-off";
        var registered = register(
                Way.INITIAL_ACCESS_TOKEN, "default", Map.of("clientId", clientId, "redirectUris", List.of(REDIRECT)));
        var change = ((ObjectNode) registered.body().deepCopy())
                .put("consentRequired", false)
                .put("fullScopeAllowed", true)
                .put("directAccessGrantsEnabled", true);

        var updated = send("PUT", "default/" + clientId, registered.required("registrationAccessToken"), change);

        assertThat(updated.status()).as("%s", updated).isIn(200, 400, 403);
        assertFits(clientId);
    }

    @ParameterizedTest
    @ValueSource(strings = {"paul", "mia"})
    void aRegisteredClientMeetsTheGate(String user) throws JsonProcessingException {
        var registered =
                register(Way.INITIAL_ACCESS_TOKEN, "openid-connect", Map.of("redirect_uris", List.of(REDIRECT)));
        var service = new Service(
                realm, null, registered.required("client_id"), registered.required("client_secret"), REDIRECT);

        var page = new Browser().open(service.asks().scope("openid")).signIn(user);

        if (user.equals("paul")) {
            assertThat(service.redeem(page.accept().code()).scopes()).contains("full_access");
        } else {
            assertThat(page.expect(Step.PREREQUISITES).goBack().error()).isEqualTo("access_denied");
        }
    }

    private static void assertFits(String clientId) {
        var client = realm.clientByClientId(clientId);
        assertThat(client.path("consentRequired").asBoolean()).isTrue();
        assertThat(client.path("fullScopeAllowed").asBoolean()).isFalse();
        assertThat(client.path("implicitFlowEnabled").asBoolean()).isFalse();
        assertThat(client.path("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(client.path("serviceAccountsEnabled").asBoolean()).isFalse();
        assertThat(client.path("attributes").path("pkce.code.challenge.method").asText())
                .isEqualTo("S256");
        assertThat(client.path("defaultClientScopes").toString()).contains("\"full_access\"");
        assertThat(client.path("optionalClientScopes").toString()).doesNotContain("microprofile-jwt");
    }

    private static Answer register(Way way, String kind, Map<String, ?> document) throws JsonProcessingException {
        var token = way == Way.ANONYMOUS
                ? null
                : realm.admin()
                        .send("POST", "/clients-initial-access", Map.of("count", 1, "expiration", 60))
                        .required("token");
        return send("POST", kind, token, document);
    }

    private static Answer send(String method, String path, String token, Object document)
            throws JsonProcessingException {
        var request = HttpRequest.newBuilder(realm.address("/clients-registrations/" + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(Answer.JSON.writeValueAsString(document)));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return Answer.of(Http.send(request.build()));
    }
}
