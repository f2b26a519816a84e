package io.github.consentgate.tests.trail;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.AuthorizationRequest;
import io.github.consentgate.tests.fixture.Events.Event;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Design 5: every refusal leaves one event of the gate's own, with ids and codes and nothing else. */
class RefusalEventsIT {

    private final Realm realm = Realm.demo();
    private final Service service = realm.newService();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "mia,   collection_administrator",
        "stan,  access_level",
        "nora,  project_member",
        "carla, third_party_access::project_member::access_level::collection_administrator",
        "vera,  third_party_access",
        "adam,  no_collection"
    })
    void thePrerequisitesPage(String user, String reason) {
        new Browser().open(service.asks()).signIn(user);

        var refusal = only("LOGIN_ERROR");
        assertThat(refusal.detail("consent_gate_reason")).isEqualTo(reason);
        assertThat(refusal.userId()).isEqualTo(realm.user(user).id());
    }

    @Test
    void theCollectionsThatWereAskedAreNamedById() {
        var collection = realm.newCollection();
        var user = realm.newUser();
        collection.add(user);

        new Browser().open(service.asks()).signIn(user.name());

        assertThat(only("LOGIN_ERROR").detail("consent_gate_collection")).isEqualTo(collection.id());
    }

    @Test
    void goingBackToTheServiceAddsNoneOfTheGates() {
        new Browser().open(service.asks()).signIn("mia").goBack();

        only("LOGIN_ERROR");
    }

    @Test
    void anotherScope() {
        var scope = realm.newAttachedScope(service);

        new Browser().open(service.asks().scope("openid " + scope));

        assertThat(only("LOGIN_ERROR").detail("consent_gate_reason")).isEqualTo("scope");
    }

    @Test
    void anotherScopePushed() {
        var scope = realm.newAttachedScope(service);

        service.asks().scope("openid " + scope).push();

        assertThat(only("PUSHED_AUTHORIZATION_REQUEST_ERROR").detail("consent_gate_reason"))
                .isEqualTo("scope");
    }

    @Test
    void promptNone() {
        var browser = new Browser();
        Approval.firstParty(browser, Service.portal(realm), "mia");

        browser.open(service.asks().with("prompt", "none"));

        assertThat(only("LOGIN_ERROR").detail("consent_gate_reason")).isEqualTo("collection_administrator");
    }

    @Test
    void aRefresh() {
        var collection = realm.newCollection();
        var user = realm.newEligibleUser(collection);
        var tokens = Approval.of(service, user.name());
        collection.blockUnannounced();

        service.refresh(tokens.refreshToken());

        var refusal = only("REFRESH_TOKEN_ERROR");
        assertThat(refusal.detail("consent_gate_reason")).isEqualTo("third_party_access");
        assertThat(refusal.detail("consent_gate_collection")).isEqualTo(collection.id());
        assertThat(refusal.userId()).isEqualTo(user.id());
    }

    @Test
    void aCode() {
        var collection = realm.newCollection();
        var user = realm.newEligibleUser(collection);
        var code =
                new Browser().open(service.asks()).signIn(user.name()).accept().code();
        collection.blockUnannounced();

        service.redeem(code);

        assertThat(only("CODE_TO_TOKEN_ERROR").detail("consent_gate_reason")).isEqualTo("third_party_access");
    }

    @Test
    void aDevice() {
        var device = realm.client()
                .service()
                .attribute("oauth2.device.authorization.grant.enabled", "true")
                .create();
        var fields = new LinkedHashMap<>(device.asks().parameters());
        fields.keySet().retainAll(Set.of("scope", "code_challenge", "code_challenge_method"));
        var started = device.post(realm.endpoint("auth/device"), fields);

        new Browser()
                .open(URI.create(started.required("verification_uri_complete")))
                .signIn("mia");

        assertThat(realm.events().refusals(device))
                .singleElement()
                .satisfies(
                        event -> assertThat(event.detail("consent_gate_reason")).isEqualTo("collection_administrator"))
                .satisfies(
                        event -> assertThat(event.type()).isIn("OAUTH2_DEVICE_VERIFY_USER_CODE_ERROR", "LOGIN_ERROR"));
    }

    @Test
    void aBackChannel() {
        var backchannel = realm.client()
                .service()
                .attribute("oidc.ciba.grant.enabled", "true")
                .create();

        backchannel.post(realm.endpoint("ext/ciba/auth"), Map.of("scope", "openid full_access", "login_hint", "mia"));

        assertThat(realm.events().refusals(backchannel)).singleElement().satisfies(event -> assertThat(
                        event.detail("consent_gate_reason"))
                .isEqualTo("collection_administrator"));
    }

    @ParameterizedTest
    @CsvSource({
        "urn:ietf:params:oauth:grant-type:token-exchange, subject_token, TOKEN_EXCHANGE_ERROR",
        "urn:ietf:params:oauth:grant-type:jwt-bearer, assertion, JWT_AUTHORIZATION_GRANT_ERROR"
    })
    void aTokenOfferedForAnother(String grant, String parameter, String type) {
        var tokens = Approval.of(
                service, realm.newEligibleUser(realm.newCollection()).name());

        service.token(Map.of(
                "grant_type",
                grant,
                parameter,
                tokens.accessToken(),
                "subject_token_type",
                "urn:ietf:params:oauth:token-type:access_token"));

        assertThat(only(type).detail("consent_gate_reason")).isEqualTo("grant_type");
    }

    @Test
    void aTokenThatWouldReachFurtherAtIntrospection() {
        realm.admin()
                .post(
                        "/clients/" + service.id() + "/protocol-mappers/models",
                        Map.of(
                                "name",
                                "admin",
                                "protocol",
                                "openid-connect",
                                "protocolMapper",
                                "oidc-hardcoded-role-mapper",
                                "config",
                                Map.of("role", "realm-management.realm-admin", "introspection.token.claim", "true")));

        service.redeem(
                new Browser().open(service.asks()).signIn("paul").accept().code());

        assertThat(only("CODE_TO_TOKEN_ERROR").detail("consent_gate_reason")).isEqualTo("full_scope");
    }

    @Test
    void aGrantThatServicesMayNotUse() {
        var smuggled =
                realm.client().service().with("serviceAccountsEnabled", true).smuggle();
        realm.smuggleServiceAccount(smuggled);

        smuggled.token(Map.of("grant_type", "client_credentials"));

        assertThat(realm.events().refusals(smuggled)).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("CLIENT_LOGIN_ERROR");
            assertThat(event.detail("consent_gate_reason")).isEqualTo("grant_type");
        });
    }

    @Test
    void nothingSecretAndNoNameIsInAnEvent() {
        new Browser().open(service.asks()).signIn("mia");

        assertThat(only("LOGIN_ERROR").details().toString())
                .doesNotContain(AuthorizationRequest.VERIFIER, service.secret(), "Moreau", "Fabrikam");
    }

    private Event only(String type) {
        var refusals = realm.events().refusals(service);
        assertThat(refusals).singleElement().satisfies(event -> assertThat(event.type())
                .isEqualTo(type));
        return refusals.get(0);
    }
}
