package io.github.consentgate.tests.lifetime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.fixture.User;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.assertj.core.data.TemporalUnitOffset;
import org.assertj.core.data.TemporalUnitWithinOffset;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People and admins see beforehand when an authorization ends by itself, and which has ended. */
class DatesIT {

    private static final Duration AGE = Duration.ofDays(30);
    private static final Duration IDLE = Duration.ofDays(7);

    private static Realm realm;

    private final Service service = realm.newService();
    private final User user = realm.newEligibleUser(realm.newCollection());

    @BeforeAll
    static void aRealmWithBothLimits() {
        realm = Realm.copyOfDemo();
        realm.policies()
                .configure(
                        "consent-gate-lifetime", Map.of("max-age-days", AGE.toDays(), "max-idle-days", IDLE.toDays()));
    }

    @Test
    void anAuthorizationInUseEndsAtItsAgeOrAfterItsIdleTimeWhicheverComesFirst() {
        Approval.offline(service, user.name());
        assertEnds(Instant.now().plus(IDLE));

        new Aging(realm).approved(AGE.minusDays(2), user, service);

        assertEnds(Instant.now().plus(Duration.ofDays(2)));
    }

    @Test
    void whatIsPastItsLifetimeIsCalledExpired() {
        Approval.of(service, user.name());
        new Aging(realm).approved(AGE.plusDays(1), user, service);

        assertThat(row().select("strong")).hasSize(1);
        assertThat(row().select("time")).hasSize(2);
    }

    private void assertEnds(Instant end) {
        var shown = Instant.parse(row().select("time").last().attr("datetime"));
        var told = Instant.parse(realm.admin()
                .get("/consent-gate/authorizations?service=" + service.clientId())
                .at("/authorizations/0/expiresAt")
                .asText());

        assertThat(shown).isCloseTo(end, within());
        assertThat(told).isCloseTo(end, within());
    }

    private Element row() {
        var list = new Browser().open(realm.address("/account/authorizations")).signIn(user.name());
        return list.page().selectFirst("[data-gate=authorization][data-service=" + service.clientId() + "]");
    }

    private static TemporalUnitOffset within() {
        return new TemporalUnitWithinOffset(5, ChronoUnit.MINUTES);
    }
}
