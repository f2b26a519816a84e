package io.github.consentgate.tests.paths;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.lifetime.Aging;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a first-party client got for a service's token ends with the authorization, and nothing else does. */
class ExchangedTokensIT {

    @Test
    void aListedFirstPartyMayAndWhatComesOutEndsWithTheAuthorization() {
        var own = Realm.copyOfDemo();
        Exchange.allow(own);
        own.policies().configure("consent-gate-full-access", Map.of("exchange-clients", List.of("fabrikam-api")));
        var tokens = Approval.of(own.newService(), "paul");
        var api = Service.api(own);

        var exchanged = Exchange.of(api, tokens, "scope", "openid");
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
        var api = Exchange.listedApi(own);
        var collection = own.newCollection();
        var user = own.newEligibleUser(collection);
        var exchanged = Exchange.of(
                api,
                Approval.of(Exchange.service(own, api), user.name()),
                "requested_token_type",
                Exchange.REFRESH_TOKEN);
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
        var api = Exchange.listedApi(own);
        var service = Exchange.service(own, api);
        var user = own.newEligibleUser(own.newCollection());
        var tokens = Approval.of(service, user.name());
        new Aging(own).approved(Duration.ofDays(30).minusSeconds(40), user, service);

        var exchanged = Exchange.of(api, tokens, "scope", "openid");

        assertThat(exchanged.body().path("expires_in").asInt())
                .as("%s", exchanged)
                .isBetween(1, 40);
    }

    @Test
    void whoSignsInToTheRequesterAnewIsNotHeldUpByAnExchangeWhoseSourceIsGone() throws InterruptedException {
        var own = Realm.copyOfDemo();
        var api = Exchange.listedApi(own);
        var service = Exchange.meantFor(
                api,
                own.client()
                        .service()
                        .attribute("client.session.idle.timeout", "2")
                        .create());
        var browser = new Browser();
        var tokens = Approval.of(browser, service, service.asks(), "paul");
        var exchanged = Exchange.of(api, tokens, "requested_token_type", Exchange.REFRESH_TOKEN);
        assertThat(exchanged.status()).as("%s", exchanged).isEqualTo(200);
        TimeUnit.SECONDS.sleep(5);
        assertThat(api.refresh(exchanged.refreshToken()).error()).isEqualTo("invalid_grant");

        var signedIn = api.redeem(browser.open(api.asks().scope("openid")).code());

        assertThat(signedIn.status()).as("%s", signedIn).isEqualTo(200);
        assertThat(api.refresh(signedIn.refreshToken()).status()).isEqualTo(200);
        assertThat(api.refresh(exchanged.refreshToken()).error()).isEqualTo("invalid_grant");
    }

    @Test
    void aServiceThatAnImportReplacesLeavesNothingOfWhatWasExchanged() {
        var own = Realm.copyOfDemo();
        var api = Exchange.listedApi(own);
        var service = Exchange.service(own, api);
        var exchanged = Exchange.of(api, Approval.of(service, "paul"), "requested_token_type", Exchange.REFRESH_TOKEN);
        assertThat(exchanged.status()).as("%s", exchanged).isEqualTo(200);
        var file = Map.of(
                "ifResourceExists",
                "OVERWRITE",
                "clients",
                List.of(Map.of("clientId", service.clientId(), "consentRequired", false)));

        own.admin().post("/partialImport", file);

        assertThat(api.introspect(exchanged.accessToken()).body().path("active").asBoolean())
                .isFalse();
        assertThat(api.refresh(exchanged.refreshToken()).error()).isEqualTo("invalid_grant");
        assertThat(own.events().of(service, "REVOKE_GRANT")).hasSize(1);
    }

    /** Keycloak notes by client id whose token was exchanged. */
    @Test
    void aServiceUnderAnotherNameLeavesNothingOfWhatWasExchanged() {
        var own = Realm.copyOfDemo();
        Exchange.allow(own);
        own.policies().configure("consent-gate-full-access", Map.of("exchange-clients", List.of("fabrikam-api")));
        var service = own.newService();
        var exchanged = Exchange.of(Service.api(own), Approval.of(service, "paul"), "scope", "openid");
        assertThat(Service.portal(own).userinfo(exchanged.accessToken()).status())
                .isEqualTo(200);

        var client = (ObjectNode) own.clientByClientId(service.clientId());
        own.admin().put("/clients/" + service.id(), client.put("clientId", "renamed-" + service.clientId()));

        assertThat(Service.portal(own).userinfo(exchanged.accessToken()).status())
                .isEqualTo(401);
    }

    @Test
    void whatComesOutOfAChainEndsWithTheAuthorizationToo() {
        var chain = new ExchangeChain("fabrikam-api", "second-api");

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
}
