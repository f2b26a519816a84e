package io.github.consentgate.tests.ending;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A service that comes again in the same browser, before the second is over in which it ended, has a session with the id
 * of the one that ended. What rested on that one stays dead.
 */
class ComingBackAtOnceIT {

    private static final String OFFLINE = "openid full_access offline_access";

    private static Realm realm;

    private final Service service = realm.newService();
    private final Browser browser = new Browser();

    @BeforeAll
    static void aRealmInWhichAuthorizationsAge() {
        realm = Standing.newRealm();
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "ON_THE_AUTHORIZATIONS_PAGE",
                "BY_THE_ACCOUNT_API",
                "BY_THE_ADMIN_API",
                "IN_BULK",
                "BY_LOSS",
                "BY_DISABLING_THE_SERVICE",
                "BY_MAKING_IT_FIRST_PARTY",
                "BY_BLOCKING_THE_SERVICE"
            })
    void revivesNothing(Ending ending) {
        var standing = standing();
        ending.happen(standing);
        if (ending.nextAsk() == Ending.Ask.NOTHING) {
            ending.undo(standing);
        }

        assertOnlyTheNewLives(standing);
    }

    /** RFC 7009. */
    @Test
    void revivesNoTokenThatTheServiceRevoked() {
        var standing = standing();
        service.post(
                realm.endpoint("revoke"), Map.of("token", standing.offline().refreshToken()));

        assertOnlyTheNewLives(standing);
    }

    /** The service revokes its online token alone: the offline one beside it lives, and goes on when the service comes again. */
    @Test
    void leavesAloneWhatLivesBesideIt() {
        var standing = standing();
        service.post(realm.endpoint("revoke"), Map.of("token", standing.online().refreshToken()));

        comeBack(OFFLINE);

        assertThat(service.refresh(standing.offline().refreshToken()).status()).isEqualTo(200);
    }

    /** In a browser in which something else keeps the person signed in. */
    private Standing standing() {
        var collection = realm.newCollection();
        var user = realm.newEligibleUser(collection);
        Approval.firstParty(browser, Service.portal(realm), user.name());
        return new Standing(realm, collection, user, service, comeBack("openid"), comeBack(OFFLINE));
    }

    private Answer comeBack(String scope) {
        var step = browser.open(service.asks().scope(scope));
        return service.redeem((step.isAway() ? step : step.accept()).code());
    }

    private void assertOnlyTheNewLives(Standing standing) {
        var offline = comeBack(OFFLINE);
        var online = comeBack("openid");

        Dead.assertDead(service, standing.offline());
        Dead.assertDead(service, standing.online());
        assertAlive(offline);
        assertAlive(online);
    }

    private void assertAlive(Answer tokens) {
        assertThat(service.userinfo(tokens.accessToken()).status()).isEqualTo(200);
        assertThat(isActive(tokens)).isTrue();
        assertThat(service.refresh(tokens.refreshToken()).status()).isEqualTo(200);
    }

    private static boolean isActive(Answer tokens) {
        return Service.api(realm)
                .introspect(tokens.accessToken())
                .body()
                .path("active")
                .asBoolean();
    }
}
