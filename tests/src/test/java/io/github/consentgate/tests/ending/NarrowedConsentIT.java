package io.github.consentgate.tests.ending;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.flow.Step;
import org.junit.jupiter.api.Test;

/** Keycloak's account API lets a user take full access out of a consent: what is left authorizes nothing. */
class NarrowedConsentIT {

    private final Realm realm = Realm.demo();
    private final Service service = realm.newService();
    private final Service console =
            realm.client().firstParty().with("fullScopeAllowed", true).create();
    private final String username = realm.newEligibleUser(realm.newCollection()).name();

    @Test
    void isDeadAtOnceAndAsksAnew() {
        var tokens = Approval.of(service, username);
        var offline = Approval.offline(service, username);

        var answer = realm.consentByAccountApi("PUT", service, consoleToken(), "profile");

        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        for (var dead : new String[] {tokens.accessToken(), offline.accessToken()}) {
            assertThat(service.userinfo(dead).status()).isEqualTo(401);
            assertThat(Service.api(realm).introspect(dead).body().path("active").asBoolean())
                    .isFalse();
        }
        assertThat(service.refresh(tokens.refreshToken()).error()).isEqualTo("invalid_grant");
        assertThat(service.refresh(offline.refreshToken()).error()).isEqualTo("invalid_grant");
        new Browser().open(service.asks()).signIn(username).expect(Step.APPROVAL);
        assertThat(realm.events().ofUser(realm.user(username).id(), "REVOKE_GRANT"))
                .singleElement()
                .satisfies(
                        event -> assertThat(event.detail("consent_gate_cause")).isEqualTo("user"));
    }

    @Test
    void oneThatStillHoldsFullAccessGoesOn() {
        var tokens = Approval.of(service, username);

        realm.consentByAccountApi("PUT", service, consoleToken(), "full_access", "email", "profile", "roles");

        assertThat(service.userinfo(tokens.accessToken()).status()).isEqualTo(200);
        assertThat(service.refresh(tokens.refreshToken()).status()).isEqualTo(200);
    }

    private String consoleToken() {
        return Approval.firstParty(new Browser(), console, username).accessToken();
    }
}
