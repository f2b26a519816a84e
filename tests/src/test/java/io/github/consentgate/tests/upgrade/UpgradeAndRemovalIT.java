package io.github.consentgate.tests.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.ending.Ending;
import io.github.consentgate.tests.ending.Standing;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.flow.Step;
import io.github.consentgate.tests.server.Installation;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Keycloak goes from the oldest patch to the newest, and the JARs out and in again, with authorizations that live. */
@Tag("long")
@Tag("once")
class UpgradeAndRemovalIT {

    private static final String OLDEST = System.getProperty("oldest");
    private static final String NEWEST = System.getProperty("keycloak");

    @Test
    void whatStandsOutlivesTheUpgradeAndTheRemoval() throws IOException, InterruptedException, SQLException {
        try (var installation = Installation.create()) {
            installation.serveWithTheGate(OLDEST);
            var realm = Standing.newRealm(installation.site());
            var kept = Standing.given(realm, realm.newService());
            var lost = Standing.given(realm, realm.newService());
            var revoked = Standing.given(realm, realm.newService());
            Ending.BY_THE_ADMIN_API.happen(revoked);

            installation.serveWithTheGate(NEWEST);
            assertAsBefore(realm, kept, revoked);
            Ending.BY_LOSS.happen(lost);
            Ending.BY_LOSS.assertDead(lost);

            installation.serveWithoutTheGate(NEWEST);
            assertClosed(realm, kept);

            installation.serveWithTheGate(NEWEST);
            assertAsBefore(realm, kept, revoked);
            assertThat(lost.comeAgain().pageId()).isEqualTo(Step.PREREQUISITES);
        }
    }

    /** The policy names what is gone, so Keycloak cannot evaluate it, and the service gets nothing. */
    private static void assertClosed(Realm realm, Standing kept) {
        assertThat(kept.service().refresh(kept.online().refreshToken()).status())
                .isEqualTo(500);
        assertThat(kept.service().userinfo(kept.online().accessToken()).status())
                .isEqualTo(500);
        assertThat(new Browser(realm.server()).open(kept.service().asks()).pageId())
                .isEqualTo(Step.ERROR);
        assertThat(realm.admin()
                        .get("/client-policies/policies")
                        .at("/policies/0/name")
                        .asText())
                .isEqualTo("consent-gate");
    }

    private static void assertAsBefore(Realm realm, Standing kept, Standing revoked) {
        kept.assertAlive();
        kept.comeAgain().code();
        Ending.BY_THE_ADMIN_API.assertDead(revoked);
        assertThat(revoked.comeAgain().pageId()).isEqualTo(Step.APPROVAL);
        assertThat(realm.admin().get("/consent-gate/status").path("gated").asBoolean())
                .isTrue();
        assertThat(new Browser(realm.server())
                        .open(kept.service().asks())
                        .signIn("mia")
                        .pageId())
                .isEqualTo(Step.PREREQUISITES);
    }
}
