package io.github.consentgate.tests.between;

import static io.github.consentgate.tests.ending.Dead.assertDead;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Realm;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Approvals and revocations of one authorization at once, and then one revocation more. */
class StormIT {

    private static final int ROUNDS = Integer.getInteger("tests.storms", 1);
    private static final int HALF = 12;

    private final Realm realm = Realm.demo();

    @ParameterizedTest
    @CsvSource({
        "openid, ADMIN_OF_KEYCLOAK",
        "openid, ADMIN_OF_THE_GATE",
        "openid offline_access, ADMIN_OF_KEYCLOAK",
        "openid offline_access, ADMIN_OF_THE_GATE"
    })
    void leavesNothingAlive(String scope, Revoker revoker) throws InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            var storm = Storm.over(realm, scope, revoker).rage(HALF).calm();

            if (revoker == Revoker.ADMIN_OF_KEYCLOAK) {
                // Its calls that fail where they meet another put what they have read back into the cache, for a
                // moment.
                TimeUnit.SECONDS.sleep(3);
            }
            assertThat(storm.isApproved()).isFalse();
            assertThat(storm.given())
                    .as("%s", storm.outcomes())
                    .allSatisfy(tokens -> assertDead(storm.service(), tokens));
        }
    }
}
