package io.github.consentgate.tests.paths;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.lifetime.Aging;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Design 5: token exchange (RFC 8693) by a service, and of a service's token. */
class TokenExchangeIT {

    private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";

    private final Realm realm = Realm.demo();

    private final Service service = realm.client()
            .service()
            .attribute("standard.token.exchange.enabled", "true")
            .smuggle();

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "none,                 none",
        "audience,             fabrikam-api",
        "scope,                openid full_access",
        "scope,                openid",
        "requested_token_type, urn:ietf:params:oauth:token-type:refresh_token"
    })
    void aServiceMayNotExchangeItsOwnToken(String parameter, String value) {
        var tokens = Approval.of(service, "paul");

        var answer = exchange(service, tokens, parameter, value);

        assertThat(answer.error()).as("%s", answer).isEqualTo("unauthorized_client");
    }

    @Test
    void aServiceMayNotExchangeTheTokenOfAFirstParty() {
        var tokens = Approval.firstParty(new Browser(), Service.portal(realm), "paul");

        var answer = exchange(service, tokens, "none", "none");

        assertThat(answer.body().has("access_token")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "full_access", "openid"})
    void aFirstPartyMayNotExchangeAServicesToken(String scope) {
        var own = Realm.copyOfDemo();
        exchangeOn(own);
        var tokens = Approval.of(own.newService(), "paul");

        var answer = exchange(Service.api(own), tokens, scope.equals("none") ? "none" : "scope", scope);

        assertThat(answer.status()).as("%s", answer).isIn(400, 403);
        assertThat(answer.error()).isIn("unauthorized_client", "access_denied");
    }

    @Test
    void aListedFirstPartyMayAndWhatComesOutEndsWithTheAuthorization() {
        var own = Realm.copyOfDemo();
        exchangeOn(own);
        own.policies().configure("consent-gate-full-access", Map.of("exchange-clients", List.of("fabrikam-api")));
        var tokens = Approval.of(own.newService(), "paul");
        var api = Service.api(own);

        var exchanged = exchange(api, tokens, "scope", "openid");
        assertThat(exchanged.status()).as("%s", exchanged).isEqualTo(200);
        assertThat(Service.portal(own).userinfo(exchanged.accessToken()).status())
                .as("%s", exchanged.claims())
                .isEqualTo(200);

        var paul = own.user("paul");
        var services = own.consents("paul");
        services.forEach(id -> own.admin().delete("/users/" + paul.id() + "/consents/" + id));
        assertThat(Service.portal(own).userinfo(exchanged.accessToken()).status())
                .isEqualTo(401);
    }

    @Test
    void refusingWhatWasExchangedLeavesTheRequestersOwnSessions() {
        var own = Realm.copyOfDemo();
        var api = ownApi(own);
        var collection = own.newCollection();
        var user = own.newEligibleUser(collection);
        var exchanged = exchange(
                api,
                Approval.of(service(own, api), user.name()),
                "requested_token_type",
                "urn:ietf:params:oauth:token-type:refresh_token");
        assertThat(exchanged.status()).as("%s", exchanged).isEqualTo(200);
        var signedIn = Approval.firstParty(new Browser(), api, user.name());

        collection.remove(user);

        assertThat(api.refresh(exchanged.refreshToken()).error()).isEqualTo("invalid_grant");
        assertThat(api.userinfo(signedIn.accessToken()).status()).isEqualTo(200);
        assertThat(api.refresh(signedIn.refreshToken()).status()).isEqualTo(200);
    }

    @Test
    void whatComesOutDoesNotOutliveTheAuthorizationsAge() {
        var own = Realm.copyOfDemo();
        own.policies().configure("consent-gate-lifetime", Map.of("max-age-days", 30));
        var api = ownApi(own);
        var service = service(own, api);
        var user = own.newEligibleUser(own.newCollection());
        var tokens = Approval.of(service, user.name());
        new Aging(own).approved(Duration.ofDays(30).minusSeconds(40), user, service);

        var exchanged = exchange(api, tokens, "scope", "openid");

        assertThat(exchanged.body().path("expires_in").asInt())
                .as("%s", exchanged)
                .isBetween(1, 40);
    }

    /** In which people sign in too. */
    private static Service ownApi(Realm own) {
        var api = own.client()
                .firstParty()
                .attribute("standard.token.exchange.enabled", "true")
                .attribute("standard.token.exchange.enableRefreshRequestedTokenType", "SAME_SESSION")
                .create();
        own.policies().configure("consent-gate-full-access", Map.of("exchange-clients", List.of(api.clientId())));
        return api;
    }

    /** Whose tokens are meant for the API. */
    private static Service service(Realm own, Service api) {
        var service = own.newService();
        own.admin()
                .post(
                        "/clients/" + service.id() + "/protocol-mappers/models",
                        Map.of(
                                "name",
                                "for the API",
                                "protocol",
                                "openid-connect",
                                "protocolMapper",
                                "oidc-audience-mapper",
                                "config",
                                Map.of("included.client.audience", api.clientId(), "access.token.claim", "true")));
        return service;
    }

    /** Keycloak notes by client id whose token was exchanged. */
    @Test
    void aServiceUnderAnotherNameLeavesNothingOfWhatWasExchanged() {
        var own = Realm.copyOfDemo();
        exchangeOn(own);
        own.policies().configure("consent-gate-full-access", Map.of("exchange-clients", List.of("fabrikam-api")));
        var service = own.newService();
        var exchanged = exchange(Service.api(own), Approval.of(service, "paul"), "scope", "openid");
        assertThat(Service.portal(own).userinfo(exchanged.accessToken()).status())
                .isEqualTo(200);

        var client = (ObjectNode) own.clientByClientId(service.clientId());
        own.admin().put("/clients/" + service.id(), client.put("clientId", "renamed-" + service.clientId()));

        assertThat(Service.portal(own).userinfo(exchanged.accessToken()).status())
                .isEqualTo(401);
    }

    @Test
    void whatComesOutOfAChainEndsWithTheAuthorizationToo() {
        var chain = new Chain("fabrikam-api", "second-api");

        var last = chain.last();
        assertThat(last.status()).as("%s", last).isEqualTo(200);
        assertThat(Service.portal(chain.realm).userinfo(last.accessToken()).status())
                .isEqualTo(200);

        chain.realm.consents("paul").forEach(id -> chain.realm
                .admin()
                .delete("/users/" + chain.realm.user("paul").id() + "/consents/" + id));
        assertThat(Service.portal(chain.realm).userinfo(last.accessToken()).status())
                .isEqualTo(401);
    }

    @Test
    void aFirstPartyThatIsNotListedMayNotExchangeWhatCameOutOfAnExchange() {
        var last = new Chain("fabrikam-api").last();

        assertThat(last.status()).as("%s", last).isIn(400, 403);
        assertThat(last.error()).isIn("unauthorized_client", "access_denied");
    }

    /** A service's token, exchanged by the API, and what comes out exchanged by a second API. */
    private static final class Chain {

        private final Realm realm = Realm.copyOfDemo();
        private final Service second = realm.client()
                .firstParty()
                .attribute("standard.token.exchange.enabled", "true")
                .with("clientId", "second-api")
                .create();

        Chain(String... listed) {
            exchangeOn(realm);
            realm.policies().configure("consent-gate-full-access", Map.of("exchange-clients", List.of(listed)));
            realm.admin()
                    .post(
                            "/clients/"
                                    + realm.clientByClientId("fabrikam-api")
                                            .get("id")
                                            .asText() + "/protocol-mappers/models",
                            Map.of(
                                    "name",
                                    "second",
                                    "protocol",
                                    "openid-connect",
                                    "protocolMapper",
                                    "oidc-audience-mapper",
                                    "config",
                                    Map.of("included.client.audience", "second-api", "access.token.claim", "true")));
        }

        Answer last() {
            var first = exchange(Service.api(realm), Approval.of(realm.newService(), "paul"), "scope", "openid");
            assertThat(first.status()).as("%s", first).isEqualTo(200);
            return exchange(second, first, "scope", "openid");
        }
    }

    private static void exchangeOn(Realm own) {
        var api = (ObjectNode) own.clientByClientId("fabrikam-api");
        api.withObject("/attributes").put("standard.token.exchange.enabled", "true");
        own.admin().put("/clients/" + api.get("id").asText(), api);
    }

    private static Answer exchange(Service requester, Answer tokens, String parameter, String value) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange");
        fields.put("subject_token", tokens.accessToken());
        fields.put("subject_token_type", ACCESS_TOKEN);
        if (!parameter.equals("none")) {
            fields.put(parameter, value);
        }
        return requester.token(fields);
    }
}
