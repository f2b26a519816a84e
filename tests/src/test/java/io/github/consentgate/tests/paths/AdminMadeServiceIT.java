package io.github.consentgate.tests.paths;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.consentgate.tests.fixture.ClientBuilder;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.flow.Step;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Design 5: what an admin makes of a service is made to fit, or refused. */
class AdminMadeServiceIT {

    private final Realm realm = Realm.demo();

    @Test
    void aServiceWithEverythingOnIsMadeToFit() {
        var made = made(realm.client()
                .service()
                .with("fullScopeAllowed", true)
                .with("implicitFlowEnabled", true)
                .with("directAccessGrantsEnabled", true)
                .with("serviceAccountsEnabled", true)
                .attribute("pkce.code.challenge.method", "plain"));

        assertFits(made);
    }

    @Test
    void aServiceIsMadeToFitOnUpdateToo() {
        var service = realm.newService();
        var client = (ObjectNode) realm.clientByClientId(service.clientId());
        client.put("fullScopeAllowed", true).put("implicitFlowEnabled", true).put("directAccessGrantsEnabled", true);
        client.withObject("/attributes").put("pkce.code.challenge.method", "");

        realm.admin().put("/clients/" + service.id(), client);

        assertFits(realm.clientByClientId(service.clientId()));
    }

    @Test
    void fullAccessIsAddedAsDefaultScope() {
        var made = made(realm.client().with("consentRequired", true));

        assertThat(texts(made.path("defaultClientScopes"))).contains("full_access");
    }

    @Test
    void fullAccessDoesNotStayOptional() {
        var made = made(realm.client()
                .with("consentRequired", true)
                .with("optionalClientScopes", List.of("full_access", "offline_access")));

        assertThat(texts(made.path("defaultClientScopes"))).contains("full_access");
        assertThat(texts(made.path("optionalClientScopes"))).doesNotContain("full_access");
    }

    @Test
    void otherResourceScopesAreRemoved() {
        var made = made(realm.client()
                .service()
                .defaultScope("microprofile-jwt")
                .with("optionalClientScopes", List.of("offline_access", "microprofile-jwt")));

        assertThat(texts(made.path("defaultClientScopes"))).doesNotContain("microprofile-jwt");
        assertThat(texts(made.path("optionalClientScopes"))).doesNotContain("microprofile-jwt");
    }

    @Test
    void theDeviceGrantIsKeptWhereAskedFor() {
        var made = made(realm.client().service().attribute("oauth2.device.authorization.grant.enabled", "true"));

        assertThat(made.path("attributes")
                        .path("oauth2.device.authorization.grant.enabled")
                        .asText())
                .isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://service.example/callback",
                "http://127.0.0.1:8090/callback",
                "http://localhost/callback",
                "http://[::1]:8090/callback"
            })
    void anExactRedirectIsKept(String redirect) {
        var answer = create(realm.client().service().with("redirectUris", List.of(redirect)));

        assertThat(answer).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://service.example/callback",
                "https://service.example/*",
                "*",
                "http://127.0.0.1:*",
                "com.example.service:/callback",
                "http://localhost.evil.example/callback"
            })
    void aRedirectThatNobodyCanTrustIsRefused(String redirect) {
        var answer = create(realm.client().service().with("redirectUris", List.of(redirect)));

        assertThat(answer).isEqualTo(400);
    }

    @Test
    void aCustomSchemeIsForPublicClients() {
        var answer = create(
                realm.client().service().publicClient().with("redirectUris", List.of("com.example.service:/callback")));

        assertThat(answer).isEqualTo(201);
    }

    @Test
    void anAdminCanMakeAServiceFirstPartyAndThatEndsItsAuthorizations() {
        var service = realm.newService();
        var tokens = Approval.of(service, "paul");

        setConsentRequired(service, false);

        assertThat(realm.clientByClientId(service.clientId())
                        .path("consentRequired")
                        .asBoolean())
                .isFalse();
        assertThat(service.refresh(tokens.refreshToken()).error()).isEqualTo("invalid_grant");
        assertThat(service.userinfo(tokens.accessToken()).status()).isEqualTo(401);
        assertThat(realm.consents("paul")).doesNotContain(service.clientId());
    }

    @Test
    void anAdminCanMakeAFirstPartyAServiceWhichThenAsks() {
        var client = realm.client().firstParty().create();

        setConsentRequired(client, true);

        new Browser().open(client.asks().scope("openid")).signIn("paul").expect(Step.APPROVAL);
        new Browser().open(client.asks().scope("openid")).signIn("mia").expect(Step.PREREQUISITES);
    }

    @Test
    void aServiceFoundWithAllRolesAllowedGetsNoToken() {
        var service = realm.client().service().with("fullScopeAllowed", true).smuggle();

        var answer = new Browser().open(service.asks());
        var page = answer.isAway() ? answer : answer.signIn("paul");
        if (!page.isAway() && page.pageId().equals(Step.APPROVAL)) {
            assertThat(service.redeem(page.accept().code()).body().has("access_token"))
                    .isFalse();
        } else {
            assertThat(page.isAway() ? page.error() : page.goBack().error()).isNotEmpty();
        }
    }

    @Test
    void whatAFirstPartyClientHeldEndsWhenItBecomesAService() {
        var client = realm.client().firstParty().with("fullScopeAllowed", true).create();
        var online = Approval.firstParty(new Browser(), client, "mia");
        var offline = client.redeem(new Browser()
                .open(client.asks().scope("openid offline_access"))
                .signIn("mia")
                .code());

        setConsentRequired(client, true);

        for (var tokens : List.of(online, offline)) {
            assertThat(client.userinfo(tokens.accessToken()).status()).isEqualTo(401);
            assertThat(Service.api(realm)
                            .introspect(tokens.accessToken())
                            .body()
                            .path("active")
                            .asBoolean())
                    .isFalse();
            assertThat(client.refresh(tokens.refreshToken()).error()).isEqualTo("invalid_grant");
        }
    }

    private void setConsentRequired(Service service, boolean value) {
        var client = (ObjectNode) realm.clientByClientId(service.clientId());
        realm.admin().put("/clients/" + service.id(), client.put("consentRequired", value));
    }

    private int create(ClientBuilder client) {
        return realm.admin().send("POST", "/clients", client.representation()).status();
    }

    private JsonNode made(ClientBuilder client) {
        return realm.clientByClientId(client.create().clientId());
    }

    private static void assertFits(JsonNode client) {
        assertThat(client.path("consentRequired").asBoolean()).isTrue();
        assertThat(client.path("fullScopeAllowed").asBoolean()).isFalse();
        assertThat(client.path("implicitFlowEnabled").asBoolean()).isFalse();
        assertThat(client.path("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(client.path("serviceAccountsEnabled").asBoolean()).isFalse();
        assertThat(client.path("standardFlowEnabled").asBoolean()).isTrue();
        assertThat(client.path("attributes").path("pkce.code.challenge.method").asText())
                .isEqualTo("S256");
        assertThat(texts(client.path("defaultClientScopes"))).contains("full_access");
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
