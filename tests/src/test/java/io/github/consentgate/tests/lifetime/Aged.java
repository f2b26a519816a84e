package io.github.consentgate.tests.lifetime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.fixture.User;
import java.time.Duration;
import java.util.Map;

/** One user's authorization of a service, in a realm in which authorizations live for {@link #LIFE}. */
record Aged(Realm realm, User user, Service service) {

    static final Duration LIFE = Duration.ofDays(30);

    static Realm newRealm() {
        var realm = Realm.copyOfDemo();
        realm.policies().configure("consent-gate-lifetime", Map.of("max-age-days", LIFE.toDays()));
        return realm;
    }

    /** Nothing authorized yet. */
    static Aged in(Realm realm) {
        return new Aged(realm, realm.newEligibleUser(realm.newCollection()), realm.newService());
    }

    void by(Duration age) {
        new Aging(realm).approved(age, user, service);
    }

    void assertKept(Answer tokens) {
        var refreshed = service.refresh(tokens.refreshToken());
        assertThat(refreshed.status()).as("%s", refreshed).isEqualTo(200);
        assertThat(service.userinfo(refreshed.accessToken()).status()).isEqualTo(200);
    }

    void assertDead(Answer tokens) {
        assertThat(service.refresh(tokens.refreshToken()).error()).isEqualTo("invalid_grant");
        assertThat(service.userinfo(tokens.accessToken()).status()).isEqualTo(401);
        assertThat(Service.api(realm)
                        .introspect(tokens.accessToken())
                        .body()
                        .path("active")
                        .asBoolean(true))
                .isFalse();
    }

    void assertExpiredOnce() {
        assertThat(realm.events().ofUser(user.id(), "REVOKE_GRANT"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.detail("consent_gate_cause")).isEqualTo("expired");
                    assertThat(event.detail("revoked_client")).isEqualTo(service.clientId());
                });
    }
}
