package io.github.consentgate.tests.paths;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Registration;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.flow.Step;
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
    private static Registration registration;

    @BeforeAll
    static void aRealmWhereAnybodyMayRegister() {
        realm = Realm.copyOfDemo();
        registration = Registration.openToAnybody(realm);
    }

    @ParameterizedTest
    @EnumSource
    void aRegisteredClientIsAService(Way way) {
        var registered = register(way, "openid-connect", Map.of("redirect_uris", List.of(REDIRECT)));

        assertThat(registered.status()).as("%s", registered).isEqualTo(201);
        assertFits(registered.required("client_id"));
    }

    @ParameterizedTest
    @EnumSource
    void itMayAskForEverythingAndIsMadeToFit(Way way) {
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
    void keycloaksOwnDocumentCannotTurnConsentOff(Way way) {
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
    void aRedirectThatNobodyCanTrustIsRefused(Way way, String redirect) {
        var answer = register(way, "openid-connect", Map.of("redirect_uris", List.of(redirect)));

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
    }

    @Test
    void theRegistrationTokenCannotTurnConsentOff() {
        var clientId = "turned-off";
        var registered = register(
                Way.INITIAL_ACCESS_TOKEN, "default", Map.of("clientId", clientId, "redirectUris", List.of(REDIRECT)));
        var change = ((ObjectNode) registered.body().deepCopy())
                .put("consentRequired", false)
                .put("fullScopeAllowed", true)
                .put("directAccessGrantsEnabled", true);

        var updated = registration.update("default", clientId, registered.required("registrationAccessToken"), change);

        assertThat(updated.status()).as("%s", updated).isIn(200, 400, 403);
        assertFits(clientId);
    }

    @ParameterizedTest
    @ValueSource(strings = {"paul", "mia"})
    void aRegisteredClientMeetsTheGate(String user) {
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

    private static Answer register(Way way, String kind, Map<String, ?> document) {
        return way == Way.ANONYMOUS ? registration.anonymously(kind, document) : registration.invited(kind, document);
    }
}
