package io.github.consentgate.tests.ending;

import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.Collection;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.fixture.User;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import java.time.Duration;
import java.util.Map;

/**
 * One authorization: its user has approved the service, which holds an online and an offline session. The realm is one
 * in which authorizations live for {@link #LIFE}.
 */
record Standing(Realm realm, Collection collection, User user, Service service, Answer online, Answer offline) {

    static final Duration LIFE = Duration.ofDays(30);

    /** A copy of the demo realm in which authorizations age. */
    static Realm newRealm() {
        var realm = Realm.copyOfDemo();
        realm.policies().configure("consent-gate-lifetime", Map.of("max-age-days", LIFE.toDays()));
        return realm;
    }

    /** A new user's authorization of the service. */
    static Standing given(Realm realm, Service service) {
        var collection = realm.newCollection();
        var user = realm.newEligibleUser(collection);
        var offline = Approval.offline(service, user.name());
        var online = service.redeem(
                new Browser().open(service.asks()).signIn(user.name()).code());
        return new Standing(realm, collection, user, service, online, offline);
    }

    Service api() {
        return Service.api(realm);
    }
}
