package io.github.consentgate.tests.admin;

import static io.github.consentgate.tests.ending.Dead.assertDead;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.consentgate.tests.crowd.Crowd;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.fixture.User;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.flow.Step;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Design 7: revoking all that match. */
@Tag("once")
class BulkRevocationIT {

    private final Realm realm = Realm.demo();
    private final GateApi api = GateApi.of(realm);
    private final Service service = realm.newService();
    private final User user = realm.newEligibleUser(realm.newCollection());

    @Test
    void withoutAFilterNothingIsRevoked() {
        var answer = api.delete("authorizations");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo("invalid_request");
    }

    @Test
    void aDryRunTellsAndLeavesAll() {
        var tokens = Approval.of(service, user.name());

        var answer = api.delete("authorizations?dryRun=true&service=" + service.clientId());

        assertThat(answer.body().path("wouldRevoke").asInt()).isEqualTo(1);
        assertThat(service.refresh(tokens.refreshToken()).status()).isEqualTo(200);
    }

    @Test
    void allOfAServiceAreRevokedAndItsTokensAreDead() {
        var online = Approval.of(service, user.name());
        var offline = Approval.offline(service, user.name());

        assertThat(revoked("service=" + service.clientId())).isEqualTo(1);

        assertDead(service, online);
        assertDead(service, offline);
        assertThat(realm.consents(user.name())).doesNotContain(service.clientId());
    }

    @Test
    void theApprovalIsAskedForAgain() {
        var browser = new Browser();
        Approval.of(browser, service, service.asks(), user.name());

        revoked("service=" + service.clientId());

        browser.open(service.asks()).expect(Step.APPROVAL);
    }

    @Test
    void aServiceCanBeApprovedAnewRightAfterwards() throws InterruptedException {
        Approval.of(service, user.name());
        revoked("service=" + service.clientId());
        // Tokens carry whole seconds.
        Thread.sleep(1100);

        var tokens = Approval.of(service, user.name());

        assertThat(service.userinfo(tokens.accessToken()).status()).isEqualTo(200);
    }

    @Test
    void allOfAUserAreRevokedAndNobodyElses() {
        var other = realm.newEligibleUser(realm.newCollection());
        var second = realm.newService();
        var tokens = List.of(Approval.of(service, user.name()), Approval.of(second, user.name()));
        var kept = Approval.of(service, other.name());

        assertThat(revoked("user=" + user.name())).isEqualTo(2);

        assertDead(service, tokens.get(0));
        assertThat(second.refresh(tokens.get(1).refreshToken()).error()).isEqualTo("invalid_grant");
        assertThat(service.refresh(kept.refreshToken()).status()).isEqualTo(200);
    }

    @Test
    void theFirstPartyGoesOn() {
        var browser = new Browser();
        var portal = Service.portal(realm);
        var firstParty = Approval.firstParty(browser, portal, user.name());
        service.redeem(browser.open(service.asks()).accept().code());

        revoked("user=" + user.id());

        assertThat(portal.refresh(firstParty.refreshToken()).status()).isEqualTo(200);
    }

    @Test
    void whatWasGrantedBeforeIsRevokedAndWhatCameLaterStays() {
        var crowd = Crowd.of(realm, 30);
        crowd.authorize(service, 30);
        var tokens = Approval.of(service, user.name());

        assertThat(revoked("service=" + service.clientId() + "&grantedBefore=2023-11-14T22:13:31Z"))
                .isEqualTo(10);

        assertThat(count()).isEqualTo(21);
        assertThat(service.refresh(tokens.refreshToken()).status()).isEqualTo(200);
    }

    @Test
    void thousandsAreRevokedAndASecondCallHasNothingToDo() {
        var crowd = Crowd.of(realm, 3000);
        crowd.authorize(service, 3000);
        var kept = realm.newService();
        crowd.authorize(kept, 10);

        assertThat(revoked("service=" + service.clientId())).isEqualTo(3000);

        assertThat(count()).isZero();
        assertThat(revoked("service=" + service.clientId())).isZero();
        assertThat(api.get("authorizations/count?service=" + kept.clientId())
                        .body()
                        .path("count")
                        .asInt())
                .isEqualTo(10);
    }

    @Test
    void oneAdminEventTellsOfTheWholeCall() {
        Crowd.of(realm, 700).authorize(service, 700);
        Approval.of(service, user.name());

        revoked("service=" + service.clientId());

        var events = adminEvents();
        assertThat(events).hasSize(1);
        assertThat(events.get(0).path("operationType").asText()).isEqualTo("DELETE");
        assertThat(events.get(0).path("details").path("revoked").asText()).isEqualTo("701");
        assertThat(realm.events().of(service, "REVOKE_GRANT")).isEmpty();
    }

    private List<JsonNode> adminEvents() {
        var found = realm.admin().get("/admin-events?max=100&resourcePath=consent-gate/authorizations");
        return StreamSupport.stream(found.spliterator(), false)
                .filter(event -> service.clientId()
                        .equals(event.path("details").path("service").asText()))
                .toList();
    }

    private int revoked(String query) {
        var answer = api.delete("authorizations?" + query);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.body().path("revoked").asInt(-1);
    }

    private int count() {
        return api.get("authorizations/count?service=" + service.clientId())
                .body()
                .path("count")
                .asInt();
    }
}
