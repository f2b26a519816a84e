package io.github.consentgate.tests.ending;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.Collection;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.fixture.User;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.flow.Step;
import io.github.consentgate.tests.server.Site;
import io.github.consentgate.tests.server.Stack;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One authorization: its user has approved the service, which holds an online and an offline session. The realm is one
 * in which authorizations live for {@link #LIFE}.
 */
public record Standing(Realm realm, Collection collection, User user, Service service, Answer online, Answer offline) {

    static final Duration LIFE = Duration.ofDays(30);

    /** A copy of the demo realm in which authorizations age. */
    public static Realm newRealm() {
        return newRealm(Stack.running().site());
    }

    public static Realm newRealm(Site site) {
        var realm = Realm.copyOfDemo(site, file -> {});
        realm.policies().configure("consent-gate-lifetime", Map.of("max-age-days", LIFE.toDays()));
        return realm;
    }

    /** A new user's authorization of the service. */
    public static Standing given(Realm realm, Service service) {
        var collection = realm.newCollection();
        var user = realm.newEligibleUser(collection);
        var offline = Approval.offline(service, user.name());
        var online = service.redeem(comeAgain(service, user).code());
        return new Standing(realm, collection, user, service, online, offline);
    }

    /** The service in another browser of the same person. */
    public Step comeAgain() {
        return comeAgain(service, user);
    }

    public void assertAlive() {
        for (var tokens : List.of(online, offline)) {
            assertThat(service.refresh(tokens.refreshToken()).status()).isEqualTo(200);
            assertThat(service.userinfo(tokens.accessToken()).status()).isEqualTo(200);
            assertThat(api().introspect(tokens.accessToken())
                            .body()
                            .path("active")
                            .asBoolean())
                    .isTrue();
        }
    }

    private static Step comeAgain(Service service, User user) {
        return new Browser(service.realm().server()).open(service.asks()).signIn(user.name());
    }

    Service api() {
        return Service.api(realm);
    }
}
