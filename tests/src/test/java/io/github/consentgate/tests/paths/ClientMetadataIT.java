package io.github.consentgate.tests.paths;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.AuthorizationRequest;
import io.github.consentgate.tests.fixture.Document;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.flow.Step;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Design 3: a client that comes by a metadata document (CIMD) is a third party, whatever the document says. */
class ClientMetadataIT {

    private static Realm realm;
    private static Document document;
    private static Service service;

    @BeforeAll
    static void aRealmThatTakesThem() throws IOException {
        document = Document.serve("application/json");
        realm = Realm.copyOfDemo(ClientMetadataIT::takeDocuments);
        var redirect = document.address().resolve("/callback").toString();
        service = new Service(realm, null, document.address().toString(), null, redirect);
        describe(Map.of(
                "client_id",
                document.address().toString(),
                "client_name",
                "From a document",
                "redirect_uris",
                List.of(redirect),
                "token_endpoint_auth_method",
                "none",
                "grant_types",
                List.of("authorization_code", "refresh_token", "password", "implicit"),
                "response_types",
                List.of("code", "token"),
                "scope",
                "openid full_access"));
    }

    @AfterAll
    static void close() {
        document.close();
    }

    @Test
    void anEligibleUserIsAskedAndTheClientGetsTokens() {
        var tokens = service.redeem(open().signIn("paul").accept().code());

        assertThat(tokens.scopes()).contains("full_access");
        var client = realm.clientByClientId(service.clientId());
        assertThat(client.path("consentRequired").asBoolean()).isTrue();
        assertThat(client.path("fullScopeAllowed").asBoolean()).isFalse();
        assertThat(client.path("implicitFlowEnabled").asBoolean()).isFalse();
        assertThat(client.path("directAccessGrantsEnabled").asBoolean()).isFalse();
    }

    @Test
    void anIneligibleUserIsToldWhy() {
        var refusal = open().signIn("mia").expect(Step.PREREQUISITES);

        assertThat(refusal.goBack().error()).isEqualTo("access_denied");
    }

    private static Step open() {
        return new Browser()
                .open(AuthorizationRequest.uriOf(service, service.asks().parameters()));
    }

    private static void describe(Map<String, ?> metadata) throws JsonProcessingException {
        document.setContent(Answer.JSON.writeValueAsString(metadata));
    }

    private static void takeDocuments(ObjectNode file) {
        var documents = Map.of(
                "name",
                "documents",
                "executors",
                List.of(Map.of(
                        "executor",
                        "client-id-metadata-document",
                        "configuration",
                        Map.of("cimd-allow-http-scheme", true, "cimd-allow-permitted-domains", List.of("localhost")))));
        var policy = Map.of(
                "name",
                "documents",
                "enabled",
                true,
                "conditions",
                List.of(Map.of(
                        "condition",
                        "client-id-uri",
                        "configuration",
                        Map.of(
                                "client-id-uri-scheme",
                                List.of("http", "https"),
                                "client-id-uri-allow-permitted-domains",
                                List.of("localhost")))),
                "profiles",
                List.of("documents"));
        file.withArray("/clientProfiles/profiles").addPOJO(documents);
        file.withArray("/clientPolicies/policies").addPOJO(policy);
    }
}
