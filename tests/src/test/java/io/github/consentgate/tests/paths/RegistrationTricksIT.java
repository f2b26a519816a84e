package io.github.consentgate.tests.paths;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.consentgate.tests.fixture.Names;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Design 3 and 5: Keycloak's own kind of registration takes whatever an admin may set; a stranger may not set it. */
class RegistrationTricksIT {

    private static final String SAML = """
            <EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="urn:saml-by-a-stranger">
              <SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
                <AssertionConsumerService index="1" Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"
                    Location="https://registered.example/saml"/>
              </SPSSODescriptor>
            </EntityDescriptor>
            """;

    private static Realm realm;
    private static Stranger stranger;

    @BeforeAll
    static void aRealmWhereAnybodyMayRegister() {
        stranger = Stranger.inARealmOfItsOwn();
        realm = stranger.realm();
    }

    @ParameterizedTest
    @ValueSource(strings = {"saml", "docker-v2", "of-my-own"})
    void aClientOfAnotherProtocolIsRefused(String protocol) {
        var answer = stranger.register("other-" + protocol, Map.of("protocol", protocol));

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(realm.clientByClientId("other-" + protocol)).isNull();
    }

    @Test
    void aSamlDescriptorIsRefused() {
        var answer = stranger.registration().describe("saml2-entity-descriptor", SAML);

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(realm.clientByClientId("urn:saml-by-a-stranger")).isNull();
    }

    @Test
    void aServiceCannotLeaveForAnotherProtocol() {
        var registered = stranger.registered("leaves", Map.of());

        var answer = stranger.update(registered, Map.of("protocol", "saml"));

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(stranger.client(registered).path("protocol").asText()).isEqualTo("openid-connect");
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

        var registered = stranger.registered("mappers", Map.of("protocolMappers", List.of(mapper)));
        stranger.update(registered, Map.of("protocolMappers", List.of(mapper)));

        assertThat(stranger.client(registered).path("protocolMappers")).isEmpty();
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
        var registered = stranger.registered(Names.unique("attributes"), wanted);

        var updated = stranger.update(registered, wanted);

        assertThat(updated.status()).as("%s", updated).isEqualTo(200);
        assertThat(stranger.client(registered)
                        .path("attributes")
                        .path(attribute)
                        .asText(""))
                .isNotEqualTo(value);
    }

    @Test
    void textsThatTheDatabaseDoesNotTakeAreRefusedWhereverTheyStand() {
        var tooLong = "x".repeat(300);

        assertThat(stranger.register(Names.unique("long"), Map.of("clientAuthenticatorType", tooLong))
                        .status())
                .isEqualTo(400);
        assertThat(stranger.register(Names.unique("long"), Map.of("attributes", Map.of("jwks." + tooLong, "x")))
                        .status())
                .isEqualTo(400);
    }

    /** Before which tokens are dead: Set to now, in the admin console. */
    @Test
    void aServiceCannotTakeBackWhatAnAdminHasEnded() {
        var registered = stranger.registered(Names.unique("ended"), Map.of());
        var client = (ObjectNode) stranger.client(registered);
        int now = (int) Instant.now().getEpochSecond();
        realm.admin().put("/clients/" + client.path("id").asText(), client.put("notBefore", now));

        var answer = stranger.update(registered, Map.of("notBefore", 0));

        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(stranger.client(registered).path("notBefore").asInt()).isEqualTo(now);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "false"})
    void aBlockedServiceCannotUnblockItself(String value) {
        var registered = stranger.registered(Names.unique("blocked"), Map.of());
        realm.admin().put("/consent-gate/services/" + registered.text("clientId") + "/blocked", null);

        var answer = stranger.update(registered, Map.of("attributes", Map.of("consent-gate.blocked", value)));

        assertThat(stranger.client(registered)
                        .path("attributes")
                        .path("consent-gate.blocked")
                        .asText())
                .as("%s", answer)
                .isEqualTo("true");
    }

    @Test
    void aPublisherIsTakenAsClaimed() {
        var registered = stranger.registered(
                "publisher", Map.of("name", "Claims", "attributes", Map.of("consent-gate.publisher", "Fabrikam")));

        var page = new Browser().open(stranger.asService(registered).asks()).signIn("paul");

        assertThat(page.gate("service-publisher").text()).contains("Fabrikam");
    }

    @Test
    void rolesOfAStrangerAreGivenToNobody() {
        stranger.registered("roles", Map.of("defaultRoles", List.of("everybodys")));

        assertThat(realm.admin()
                        .get("/users/" + realm.newUser().id() + "/role-mappings/realm/composite")
                        .toString())
                .doesNotContain("everybodys");
        assertThat(realm.admin()
                        .get("/clients/"
                                + realm.clientByClientId("roles").get("id").asText() + "/roles"))
                .isEmpty();
    }

    @Test
    void aRefusedRegistrationLeavesOneEvent() {
        var before = refusals("CLIENT_REGISTER_ERROR");

        stranger.register("refused", Map.of("redirectUris", List.of("http://registered.example/callback")));

        assertThat(refusals("CLIENT_REGISTER_ERROR")).isEqualTo(before + 1);
    }

    @Test
    void aRefusedUpdateLeavesOneEventOfTheService() {
        var registered = stranger.registered("refused-update", Map.of());

        stranger.update(registered, Map.of("redirectUris", List.of("http://registered.example/callback")));

        assertThat(realm.events().refusals(stranger.asService(registered)))
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
}
