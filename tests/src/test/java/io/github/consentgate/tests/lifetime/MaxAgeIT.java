package io.github.consentgate.tests.lifetime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.fixture.User;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Past `max-age-days` since the approval, the first contact ends the authorization, and the person approves anew. */
class MaxAgeIT {

    private static Realm realm;

    private final Aged aged = Aged.in(realm);
    private final Service service = aged.service();
    private final User user = aged.user();
    private final Browser browser = new Browser();

    @BeforeAll
    static void aRealmInWhichAuthorizationsAge() {
        realm = Aged.newRealm();
    }

    @ParameterizedTest(name = "offline={0}")
    @ValueSource(booleans = {false, true})
    void aRefreshEndsAllThatRestsOnIt(boolean contactIsOffline) {
        var offline = Approval.offline(service, user.name());
        var online = inAnotherBrowser();
        aged.by(Aged.LIFE);

        var refused = service.refresh((contactIsOffline ? offline : online).refreshToken());

        assertThat(refused.error()).as("%s", refused).isEqualTo("invalid_grant");
        assertThat(refused.text("error_description")).isNotBlank();
        aged.assertDead(online);
        aged.assertDead(offline);
        aged.assertExpiredOnce();
    }

    @Test
    void contactsAtOnceEndItOnce() {
        var tokens = List.of(Approval.offline(service, user.name()), inAnotherBrowser());
        aged.by(Aged.LIFE);

        var answers = tokens.parallelStream()
                .map(both -> service.refresh(both.refreshToken()))
                .toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.error()).isEqualTo("invalid_grant"));
        tokens.forEach(aged::assertDead);
        aged.assertExpiredOnce();
    }

    @Test
    void aCodeIsWorthNothing() {
        Approval.of(browser, service, service.asks(), user.name());
        var code = browser.open(service.asks()).code();
        aged.by(Aged.LIFE);

        assertThat(service.redeem(code).error()).isEqualTo("invalid_grant");

        aged.assertExpiredOnce();
    }

    @Test
    void untilThenNobodyIsAsked() {
        var offline = Approval.offline(service, user.name());
        var online = inAnotherBrowser();
        aged.by(Aged.LIFE.minusMinutes(10));

        aged.assertKept(online);
        aged.assertKept(offline);
        aged.assertKept(service.redeem(browser.open(service.asks()).code()));
    }

    @Test
    void noTokenOutlivesTheAuthorization() {
        var tokens = Approval.of(service, user.name());
        var left = Duration.ofSeconds(40);
        aged.by(Aged.LIFE.minus(left));

        var refreshed = service.refresh(tokens.refreshToken());

        assertThat(refreshed.body().path("expires_in").asInt()).isBetween(1, (int) left.toSeconds());
        assertThat(refreshed.claims().path("exp").asLong()
                        - refreshed.claims().path("iat").asLong())
                .isLessThanOrEqualTo(left.toSeconds());
    }

    @Test
    void otherServicesAreNotTouched() {
        var other = realm.newService();
        var kept = Approval.of(other, user.name());
        var tokens = Approval.of(service, user.name());
        aged.by(Aged.LIFE);

        service.refresh(tokens.refreshToken());

        assertThat(other.refresh(kept.refreshToken()).status()).isEqualTo(200);
        assertThat(realm.consents(user.name())).containsExactly(other.clientId());
    }

    /** Nobody needs to approve there once more. */
    private Answer inAnotherBrowser() {
        return service.redeem(browser.open(service.asks()).signIn(user.name()).code());
    }
}
