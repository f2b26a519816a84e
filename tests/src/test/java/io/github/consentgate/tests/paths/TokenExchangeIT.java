package io.github.consentgate.tests.paths;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Design 5: token exchange (RFC 8693) by a service, and of a service's token. */
class TokenExchangeIT {

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

        var answer = Exchange.of(service, tokens, parameter, value);

        assertThat(answer.error()).as("%s", answer).isEqualTo("unauthorized_client");
    }

    @Test
    void aServiceMayNotExchangeTheTokenOfAFirstParty() {
        var tokens = Approval.firstParty(new Browser(), Service.portal(realm), "paul");

        var answer = Exchange.of(service, tokens, "none", "none");

        assertThat(answer.body().has("access_token")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "full_access", "openid"})
    void aFirstPartyMayNotExchangeAServicesToken(String scope) {
        var own = Realm.copyOfDemo();
        Exchange.allow(own);
        var tokens = Approval.of(own.newService(), "paul");

        var answer = Exchange.of(Service.api(own), tokens, scope.equals("none") ? "none" : "scope", scope);

        assertThat(answer.status()).as("%s", answer).isIn(400, 403);
        assertThat(answer.error()).isIn("unauthorized_client", "access_denied");
    }

    @Test
    void aFirstPartyThatIsNotListedMayNotExchangeWhatCameOutOfAnExchange() {
        var last = new ExchangeChain("fabrikam-api").last();

        assertThat(last.status()).as("%s", last).isIn(400, 403);
        assertThat(last.error()).isIn("unauthorized_client", "access_denied");
    }
}
