package io.github.consentgate.tests.paths;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Approval;
import java.util.List;
import java.util.Map;

/** A service's token, exchanged by the API, and what comes out exchanged by a second API. */
final class ExchangeChain {

    final Realm realm = Realm.copyOfDemo();
    private final Service second = realm.client()
            .firstParty()
            .attribute("standard.token.exchange.enabled", "true")
            .with("clientId", "second-api")
            .create();

    ExchangeChain(String... listed) {
        Exchange.allow(realm);
        realm.policies().configure("consent-gate-full-access", Map.of("exchange-clients", List.of(listed)));
        Exchange.meantFor(
                realm,
                second.clientId(),
                realm.clientByClientId("fabrikam-api").get("id").asText());
    }

    Answer last() {
        var first = Exchange.of(Service.api(realm), Approval.of(realm.newService(), "paul"), "scope", "openid");
        assertThat(first.status()).as("%s", first).isEqualTo(200);
        return Exchange.of(second, first, "scope", "openid");
    }
}
