package io.github.consentgate.tests.paths;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Collection;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keycloak's account API writes a consent without a page: only for whom the page would have been shown. */
class AccountApiIT {

    private final Realm realm = Realm.demo();
    private final Service service = realm.newService();
    private final Service console =
            realm.client().firstParty().with("fullScopeAllowed", true).create();

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT"})
    void whoMayNotAuthorizeApprovesNothingThere(String method) {
        var answer = realm.consentByAccountApi(method, service, consoleToken("mia"), "full_access");

        assertThat(realm.consents("mia")).as("%s", answer).doesNotContain(service.clientId());
        assertThat(realm.events().refusals(service)).singleElement().satisfies(event -> assertThat(
                        event.detail("consent_gate_reason"))
                .isEqualTo("collection_administrator"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT"})
    void whoMayAuthorizeApproves(String method) {
        var user = realm.newEligibleUser(realm.newCollection()).name();

        realm.consentByAccountApi(method, service, consoleToken(user), "full_access");

        assertThat(realm.consents(user)).contains(service.clientId());
        assertThat(realm.events().refusals(service)).isEmpty();
    }

    @Test
    void whoMayNoLongerAuthorizeStillTakesFullAccessOutOfAConsent() {
        var collection = realm.newCollection();
        var user = realm.newEligibleUser(collection);
        Approval.of(service, user.name());
        collection.leave(user, Collection.ADMINISTRATORS);

        realm.consentByAccountApi("PUT", service, consoleToken(user.name()), "profile");
        collection.join(user, Collection.ADMINISTRATORS);

        assertThat(new Browser().open(service.asks()).signIn(user.name()).isAway())
                .isFalse();
    }

    private String consoleToken(String username) {
        return Approval.firstParty(new Browser(), console, username).accessToken();
    }
}
