package io.github.consentgate.tests.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.crowd.Crowd;
import io.github.consentgate.tests.fixture.Collection;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.fixture.User;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Design 7: closing a service or a collection, and opening it again. */
class BlockingIT {

    private final Realm realm = Realm.demo();
    private final GateApi api = GateApi.of(realm);
    private final Service service = realm.newService();
    private final Collection collection = realm.newCollection();
    private final User user = realm.newEligibleUser(collection);

    @Test
    void theSessionsOfABlockedServiceEnd() {
        var online = Approval.of(service, user.name());
        var offline = Approval.offline(service, user.name());

        assertThat(api.put("services/" + service.clientId() + "/blocked").status())
                .isEqualTo(204);

        assertThat(service.refresh(online.refreshToken()).error()).isEqualTo("invalid_grant");
        assertThat(service.refresh(offline.refreshToken()).error()).isEqualTo("invalid_grant");
        assertThat(service.userinfo(online.accessToken()).status()).isEqualTo(401);
        assertThat(realm.events().of(service, "REVOKE_GRANT")).singleElement().satisfies(event -> assertThat(
                        event.detail("consent_gate_cause"))
                .isEqualTo("admin"));
    }

    @Test
    void nobodyCanAuthorizeABlockedServiceUntilItIsUnblocked() {
        api.put("services/" + service.clientId() + "/blocked");
        var page = new Browser().open(service.asks()).signIn(user.name());
        assertThat(page.prerequisites()).containsEntry("service_blocked", false);

        assertThat(api.delete("services/" + service.clientId() + "/blocked").status())
                .isEqualTo(204);

        assertThat(Approval.of(service, user.name()).status()).isEqualTo(200);
    }

    @Test
    void theApprovalOutlastsTheBlock() {
        var browser = new Browser();
        Approval.of(browser, service, service.asks(), user.name());

        api.put("services/" + service.clientId() + "/blocked");
        api.delete("services/" + service.clientId() + "/blocked");

        assertThat(service.redeem(browser.open(service.asks()).code()).status()).isEqualTo(200);
    }

    @Test
    void theListTellsWhatIsBlocked() {
        Crowd.of(realm, 4).authorize(service, 4);
        api.put("services/" + service.clientId() + "/blocked");

        var shown = GateApi.of(realm).get("services?max=100").body().path("services");

        assertThat(shown).anySatisfy(one -> {
            assertThat(one.path("service").asText()).isEqualTo(service.clientId());
            assertThat(one.path("blocked").asBoolean()).isTrue();
            assertThat(one.path("authorizations").asInt()).isEqualTo(4);
            assertThat(one.path("redirectHosts").toString()).isEqualTo("[\"127.0.0.1\"]");
            assertThat(one.get("publisher").isNull()).isTrue();
        });
    }

    @Test
    void servicesAndCollectionsAreFoundByAPartOfTheirNames() {
        var named = realm.client()
                .service()
                .with("name", "100%_Velocity " + service.clientId())
                .create();

        assertThat(api.get("services?search=100%25_veloCITY%20" + service.clientId())
                        .body()
                        .findValuesAsText("service"))
                .containsExactly(named.clientId());
        assertThat(api.get("services?search=" + service.clientId()).body().findValuesAsText("service"))
                .containsExactlyInAnyOrder(service.clientId(), named.clientId());
        assertThat(api.get("services?search=" + service.clientId().replace('-', '_'))
                        .body()
                        .findValuesAsText("service"))
                .as("an underscore stands for itself")
                .isEmpty();
        assertThat(api.get("collections?search=" + collection.alias().toUpperCase(Locale.ROOT))
                        .body()
                        .findValuesAsText("alias"))
                .containsExactly(collection.alias());
    }

    @Test
    void collectionsAreListedPageByPageWithWhatIsClosed() {
        var own = Realm.copyOfDemo();
        var first = GateApi.of(own).get("collections?max=1").body();

        assertThat(first.path("collections").findValuesAsText("alias")).containsExactly("contoso");
        assertThat(first.path("collections").get(0).path("blocked").asBoolean()).isTrue();
        var second = GateApi.of(own)
                .get("collections?max=1&after=" + first.path("next").asText())
                .body();
        assertThat(second.path("collections").findValuesAsText("alias")).containsExactly("fabrikam");
        assertThat(second.path("collections").get(0).path("blocked").asBoolean())
                .isFalse();
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(GateApi.of(own).get("collections?after=%25").status()).isEqualTo(400);
    }

    @Test
    void aServiceMayBeNamedByAnAddress() {
        var address = "https://" + service.clientId() + ".example/metadata";
        realm.client().service().with("clientId", address).create();

        var answer = api.put("services/" + URLEncoder.encode(address, StandardCharsets.UTF_8) + "/blocked");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(realm.clientByClientId(URLEncoder.encode(address, StandardCharsets.UTF_8))
                        .path("attributes")
                        .path("consent-gate.blocked")
                        .asText())
                .isEqualTo("true");
    }

    @Test
    void aFirstPartyCannotBeBlocked() {
        assertThat(api.put("services/portal/blocked").status()).isEqualTo(404);
        assertThat(api.put("services/nobody-knows-it/blocked").status()).isEqualTo(404);
    }

    @Test
    void membersOfABlockedCollectionLoseTheirServices() {
        var tokens = Approval.of(service, user.name());
        var other = realm.newEligibleUser(realm.newCollection());
        var kept = Approval.of(service, other.name());

        assertThat(api.put("collections/" + collection.alias() + "/blocked").status())
                .isEqualTo(204);

        assertThat(service.refresh(tokens.refreshToken()).error()).isEqualTo("invalid_grant");
        assertThat(service.userinfo(tokens.accessToken()).status()).isEqualTo(401);
        assertThat(service.refresh(kept.refreshToken()).status()).isEqualTo(200);
        var page = new Browser().open(service.asks()).signIn(user.name());
        assertThat(page.prerequisites()).containsEntry("third_party_access", false);
    }

    @Test
    void anUnblockedCollectionIsOpenAgainWithoutANewApproval() {
        Approval.of(service, user.name());
        api.put("collections/" + collection.alias() + "/blocked");

        assertThat(api.delete("collections/" + collection.alias() + "/blocked").status())
                .isEqualTo(204);

        var code = new Browser().open(service.asks()).signIn(user.name()).code();
        assertThat(service.redeem(code).status()).isEqualTo(200);
    }

    @Test
    void aCollectionThatIsNotThereCannotBeBlocked() {
        assertThat(api.put("collections/nobody-knows-it/blocked").status()).isEqualTo(404);
    }
}
