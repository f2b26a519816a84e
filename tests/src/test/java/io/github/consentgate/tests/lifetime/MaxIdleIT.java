package io.github.consentgate.tests.lifetime;

import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.fixture.User;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.flow.Step;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** `max-idle-days` count from the newest of the approval and what is left of the service's uses. */
class MaxIdleIT {

    private static final Duration IDLE = Duration.ofDays(7);

    /** A service, who approved it, and its offline tokens. */
    private record Use(Service service, User user, Answer tokens) {

        static Use approved() {
            var user = realm.newEligibleUser(realm.newCollection());
            var service = realm.newService();
            return new Use(service, user, Approval.offline(service, user.name()));
        }
    }

    private static Realm realm;
    private static Aging aging;

    @BeforeAll
    static void aRealmInWhichAuthorizationsMayNotBeIdle() {
        realm = Realm.copyOfDemo();
        aging = new Aging(realm);
        realm.policies().configure("consent-gate-lifetime", Map.of("max-idle-days", IDLE.toDays()));
    }

    @Test
    void withNoSessionLeftTheApprovalCounts() {
        var old = Use.approved();
        var young = Use.approved();
        Stream.of(old, young)
                .forEach(use -> realm.admin().post("/users/" + use.user().id() + "/logout", null));
        Stream.of(old, young).forEach(use -> use.service()
                .post(realm.endpoint("revoke"), Map.of("token", use.tokens().refreshToken())));
        aging.approved(IDLE, old.user(), old.service());
        aging.approved(IDLE.minusMinutes(10), young.user(), young.service());

        new Browser().open(old.service().asks()).signIn(old.user().name()).expect(Step.APPROVAL);
        new Browser().open(young.service().asks()).signIn(young.user().name()).code();
    }
}
