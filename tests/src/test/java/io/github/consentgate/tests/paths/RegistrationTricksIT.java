package io.github.consentgate.tests.paths;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.Names;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Registration;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Design 3 and 5: Keycloak's own kind of registration takes whatever an admin may set; a stranger may not set it. */
class RegistrationTricksIT {

    private static final String OWN_KIND = "default";
    private static final String REDIRECT = "https://registered.example/callback";
    private static final String SAML = """
            <EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="urn:saml-by-a-stranger">
              <SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
                <AssertionConsumerService index="1" Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"
                    Location="https://registered.example/saml"/>
              </SPSSODescriptor>
            </EntityDescriptor>
            """;

    private static Realm realm;
    private static Registration registration;

    @BeforeAll
    static void aRealmWhereAnybodyMayRegister() {
        realm = Realm.copyOfDemo();
        registration = Registration.openToAnybody(realm);
    }

    @ParameterizedTest
    @ValueSource(strings = {"saml", "docker-v2", "of-my-own"})
    void aClientOfAnotherProtocolIsRefused(String protocol) {
        var answer = register("other-" + protocol, Map.of("protocol", protocol));

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(realm.clientByClientId("other-" + protocol)).isNull();
    }

    @Test
    void aSamlDescriptorIsRefused() {
        var answer = registration.describe("saml2-entity-descriptor", SAML);

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(realm.clientByClientId("urn:saml-by-a-stranger")).isNull();
    }

    @Test
    void aServiceCannotLeaveForAnotherProtocol() {
        var registered = registered("leaves", Map.of());

        var answer = update(registered, Map.of("protocol", "saml"));

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(client(registered).path("protocol").asText()).isEqualTo("openid-connect");
    }

    @Test
    void anAdminWhoTakesAServiceToAnotherProtocolEndsItsAuthorizations() {
        var service = realm.newService();
        var tokens = Approval.of(service, "paul");
        var client = (ObjectNode) realm.clientByClientId(service.clientId());

        realm.admin().put("/clients/" + service.id(), client.put("protocol", "saml"));
        realm.admin().put("/clients/" + service.id(), client.put("protocol", "openid-connect"));

        assertThat(realm.consents("paul")).doesNotContain(service.clientId());
        assertThat(service.refresh(tokens.refreshToken()).error()).isEqualTo("invalid_grant");
    }

    @Test
    void mappersOfAStrangerAreNotTaken() {
        var mapper = Map.of(
                "name",
                "mine",
                "protocol",
                "openid-connect",
                "protocolMapper",
                "oidc-hardcoded-claim-mapper",
                "config",
                Map.of("claim.name", "preferred_username", "claim.value", "olivia", "access.token.claim", "true"));

        var registered = registered("mappers", Map.of("protocolMappers", List.of(mapper)));
        update(registered, Map.of("protocolMappers", List.of(mapper)));

        assertThat(client(registered).path("protocolMappers")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "access.token.lifespan,                       315360000",
        "client.session.idle.timeout,                 315360000",
        "client.session.max.lifespan,                 315360000",
        "client.offline.session.idle.timeout,         315360000",
        "client.offline.session.max.lifespan,         315360000",
        "consent-gate.blocked,                        false",
        "oidc.ciba.grant.enabled,                     true",
        "standard.token.exchange.enabled,             true",
        "oauth2.jwt.authorization.grant.enabled,      true",
        "client_credentials.use_refresh_token,        true"
    })
    void whatAnAdminDecidesAStrangerDoesNot(String attribute, String value) {
        var wanted = Map.of("attributes", Map.of(attribute, value));
        var registered = registered(Names.unique("attributes"), wanted);

        var updated = update(registered, wanted);

        assertThat(updated.status()).as("%s", updated).isEqualTo(200);
        assertThat(client(registered).path("attributes").path(attribute).asText(""))
                .isNotEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "false"})
    void aBlockedServiceCannotUnblockItself(String value) {
        var registered = registered(Names.unique("blocked"), Map.of());
        realm.admin().put("/consent-gate/services/" + registered.text("clientId") + "/blocked", null);

        var answer = update(registered, Map.of("attributes", Map.of("consent-gate.blocked", value)));

        assertThat(client(registered)
                        .path("attributes")
                        .path("consent-gate.blocked")
                        .asText())
                .as("%s", answer)
                .isEqualTo("true");
    }

    @Test
    void aPublisherIsTakenAsClaimed() {
        var registered = registered(
                "publisher", Map.of("name", "Claims", "attributes", Map.of("consent-gate.publisher", "Fabrikam")));

        var page = new Browser().open(asService(registered).asks()).signIn("paul");

        assertThat(page.gate("service-publisher").text()).contains("Fabrikam");
    }

    @Test
    void rolesOfAStrangerAreGivenToNobody() {
        registered("roles", Map.of("defaultRoles", List.of("everybodys")));

        assertThat(realm.admin()
                        .get("/users/" + realm.newUser().id() + "/role-mappings/realm/composite")
                        .toString())
                .doesNotContain("everybodys");
        assertThat(realm.admin()
                        .get("/clients/"
                                + realm.clientByClientId("roles").get("id").asText() + "/roles"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} below {1}")
    @CsvSource({
        "/callback, ",
        "/callback, http://registered.example",
        "/callback, com.example.app:",
        "/*,        https://registered.example",
        "*,         https://registered.example"
    })
    void aRelativeRedirectIsJudgedWhereItLeads(String redirect, String root) {
        var document = new HashMap<String, Object>(Map.of("redirectUris", List.of(redirect)));
        if (root != null) {
            document.put("rootUrl", root);
        }

        var answer = register(Names.unique("relative"), document);

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
    }

    @Test
    void theRootOfARelativeRedirectCannotBeMovedAway() {
        var registered = registered(
                "moved", Map.of("redirectUris", List.of("/callback"), "rootUrl", "https://registered.example"));

        var answer = update(registered, Map.of("rootUrl", "http://evil.example"));

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(client(registered).path("rootUrl").asText()).isEqualTo("https://registered.example");
    }

    @Test
    void aCustomSchemeDoesNotStayWithAClientThatTurnsConfidential() {
        var registered = registered(
                "confidential", Map.of("publicClient", true, "redirectUris", List.of("com.example.app:/callback")));

        var answer = update(registered, Map.of("publicClient", false));

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "https://registered.example/*", "http://registered.example/bye", "javascript:alert(1)"})
    void afterSigningOutTheBrowserIsSentToExactAddressesOnly(String address) {
        var answer = register(
                Names.unique("signed-out"), Map.of("attributes", Map.of("post.logout.redirect.uris", address)));

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
    }

    @Test
    void scriptsOfEveryOriginMayNotCallInAServicesName() {
        var answer = register("origins", Map.of("webOrigins", List.of("*")));

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
    }

    @Test
    void aRefusedRegistrationLeavesOneEvent() {
        var before = refusals("CLIENT_REGISTER_ERROR");

        register("refused", Map.of("redirectUris", List.of("http://registered.example/callback")));

        assertThat(refusals("CLIENT_REGISTER_ERROR")).isEqualTo(before + 1);
    }

    @Test
    void aRefusedUpdateLeavesOneEventOfTheService() {
        var registered = registered("refused-update", Map.of());

        update(registered, Map.of("redirectUris", List.of("http://registered.example/callback")));

        assertThat(realm.events().refusals(asService(registered)))
                .singleElement()
                .satisfies(event -> assertThat(event.type()).isEqualTo("CLIENT_UPDATE_ERROR"))
                .satisfies(
                        event -> assertThat(event.detail("consent_gate_reason")).isEqualTo("registration"));
    }

    private static long refusals(String type) {
        return realm.events().ofType(type).stream()
                .filter(event -> "consent_gate_denied".equals(event.error()))
                .filter(event -> "registration".equals(event.detail("consent_gate_reason")))
                .count();
    }

    private static Answer registered(String clientId, Map<String, ?> more) {
        var answer = register(clientId, more);
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer;
    }

    private static Answer register(String clientId, Map<String, ?> more) {
        var document = new HashMap<String, Object>(Map.of("clientId", clientId, "redirectUris", List.of(REDIRECT)));
        document.putAll(more);
        return registration.invited(OWN_KIND, document);
    }

    /** With the token of the registration, and only what changes. */
    private static Answer update(Answer registered, Map<String, ?> change) {
        var clientId = registered.required("clientId");
        var document = new HashMap<String, Object>(change);
        document.put("clientId", clientId);
        return registration.update(OWN_KIND, clientId, registered.required("registrationAccessToken"), document);
    }

    private static Service asService(Answer registered) {
        return new Service(realm, null, registered.required("clientId"), registered.required("secret"), REDIRECT);
    }

    private static JsonNode client(Answer registered) {
        return realm.clientByClientId(registered.required("clientId"));
    }
}
