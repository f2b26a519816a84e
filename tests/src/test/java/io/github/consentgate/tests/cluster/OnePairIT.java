package io.github.consentgate.tests.cluster;

import static io.github.consentgate.tests.cluster.Cluster.Node.A;
import static io.github.consentgate.tests.cluster.Cluster.Node.B;
import static io.github.consentgate.tests.ending.Dead.assertDead;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.between.Revoker;
import io.github.consentgate.tests.between.Storm;
import io.github.consentgate.tests.ending.Standing;
import io.github.consentgate.tests.fixture.Realm;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two hundred at once, on two nodes, at one authorization: one half approves, the other revokes. */
@Tag("long")
@Tag("once")
class OnePairIT {

    private static final int HALF = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static Cluster cluster;
    private static Realm realm;

    @BeforeAll
    static void start() throws IOException, InterruptedException, SQLException {
        cluster = Cluster.of(A, B);
        realm = Standing.newRealm(cluster.site());
    }

    @AfterAll
    static void stop() throws IOException {
        cluster.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"openid", "openid", "openid", "openid offline_access", "openid offline_access"})
    void noTokenLivesWithoutAnApproval(String scope) throws InterruptedException {
        long logged = cluster.errorsLogged();
        var storm = Storm.over(realm, scope, Revoker.ADMIN_OF_KEYCLOAK).rage(HALF);

        boolean approved = storm.isApproved();
        System.out.printf("%d at one authorization, %s: %s, then %s%n", 2 * HALF, scope, storm.outcomes(), approved);
        assertThat(storm.waits()).hasSize(2 * HALF).allMatch(wait -> wait.compareTo(PATIENCE) < 0);
        assertThat(cluster.errorsLogged() - logged)
                .isGreaterThanOrEqualTo(storm.outcomes().getOrDefault("500", 0));
        assertThat(cluster.halfWrittenConsents()).isZero();
        storm.calm();
        assertThat(storm.outcomes().keySet()).as("approvals came through").anyMatch(it -> it.startsWith("code "));
        assertThat(storm.given()).allSatisfy(tokens -> assertDead(storm.service(), tokens));
    }
}
