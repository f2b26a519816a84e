package io.github.consentgate.tests.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.consentgate.tests.fixture.Collection;
import io.github.consentgate.tests.fixture.Events.Event;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Design 5: the trail of what began and of what ended. */
class EndingEventsIT {

    private final Realm realm = Realm.demo();
    private final Service service = realm.newService();
    private final Collection collection = realm.newCollection();

    @Test
    void anApprovalIsKeycloaksOwn() {
        Approval.of(service, "paul");

        assertThat(realm.events().of(service, "LOGIN"))
                .singleElement()
                .satisfies(event -> assertThat(event.detail("consent")).isEqualTo("consent_granted"));
    }

    @Test
    void aLossLeavesOneEvent() {
        var user = realm.newEligibleUser(collection);
        Approval.of(service, user.name());

        collection.leave(user, Collection.ADMINISTRATORS);

        assertEnd(user.id(), "loss");
    }

    @Test
    void aLossOfOfflineTokensLeavesOneEvent() {
        var user = realm.newEligibleUser(collection);
        Approval.offline(service, user.name());

        collection.remove(user);

        assertEnd(user.id(), "loss");
    }

    @Test
    void anAdminWhoRevokesTheConsentLeavesOne() {
        var user = realm.newEligibleUser(collection);
        Approval.of(service, user.name());

        realm.admin().delete("/users/" + user.id() + "/consents/" + service.clientId());

        assertEnd(user.id(), "admin");
    }

    /** As every client ID metadata document's client has it. */
    @Test
    void aClientIdWithSlashesIsNoHindrance() {
        var address = realm.client()
                .service()
                .with("clientId", "https://service.example/" + service.clientId())
                .create();
        var user = realm.newEligibleUser(collection);
        Approval.of(address, user.name());

        realm.admin()
                .delete("/users/" + user.id() + "/consents/"
                        + URLEncoder.encode(address.clientId(), StandardCharsets.UTF_8));

        assertThat(ends(user.id())).singleElement().satisfies(event -> assertThat(event.detail("revoked_client"))
                .isEqualTo(address.clientId()));
    }

    @Test
    void aServiceMadeFirstPartyLeavesOne() {
        var user = realm.newEligibleUser(collection);
        Approval.of(service, user.name());
        var client = (ObjectNode) realm.clientByClientId(service.clientId());

        realm.admin().put("/clients/" + service.id(), client.put("consentRequired", false));

        assertEnd(user.id(), "admin");
    }

    @Test
    void aUserWhoRevokesWithTheAccountApiLeavesKeycloaksOne() {
        var user = realm.newEligibleUser(collection);
        Approval.of(service, user.name());
        var portal = Approval.firstParty(new Browser(), Service.portal(realm), user.name());

        var answer = realm.account("DELETE", "/applications/" + service.clientId() + "/consent", portal.accessToken());
        assertThat(answer.status()).as("%s", answer).isEqualTo(204);

        assertThat(ends(user.id())).singleElement().satisfies(event -> assertThat(event.detail("consent_gate_cause"))
                .isIn(null, "user"));
    }

    @Test
    void aServiceThatRevokesItsOwnTokenLeavesKeycloaksOne() {
        var user = realm.newEligibleUser(collection);
        var tokens = Approval.of(service, user.name());

        service.post(realm.endpoint("revoke"), Map.of("token", tokens.refreshToken()));

        assertThat(ends(user.id())).hasSize(1);
    }

    private void assertEnd(String userId, String cause) {
        assertThat(ends(userId)).singleElement().satisfies(event -> {
            assertThat(event.error()).isNull();
            assertThat(event.detail("consent_gate_cause")).isEqualTo(cause);
            assertThat(event.detail("revoked_client")).isEqualTo(service.clientId());
        });
    }

    /** Whoever the event's client is: the page or the console from which it ended. */
    private List<Event> ends(String userId) {
        return realm.events().ofUser(userId, "REVOKE_GRANT");
    }
}
