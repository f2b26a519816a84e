package io.github.consentgate.tests.cluster;

import static io.github.consentgate.tests.cluster.Cluster.Node.A;
import static io.github.consentgate.tests.cluster.Cluster.Node.B;
import static io.github.consentgate.tests.cluster.Cluster.Node.C;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.ending.Ending;
import io.github.consentgate.tests.ending.Standing;
import io.github.consentgate.tests.fixture.Realm;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Approved on A, used on B, ended on C; and all three restarted one after the other under traffic. */
@Tag("long")
@Tag("once")
class ThreeNodesIT {

    private static Cluster cluster;
    private static Realm realm;

    @BeforeAll
    static void start() throws IOException, InterruptedException, SQLException {
        cluster = Cluster.of(A, B, C);
        realm = Standing.newRealm(cluster.site());
    }

    @AfterAll
    static void stop() throws IOException {
        cluster.close();
    }

    @ParameterizedTest
    @EnumSource
    void whatEndsOnTheThirdIsDeadOnTheFirstTwo(Ending ending) {
        cluster.comeTo(A);
        var standing = Standing.given(realm, realm.newService());
        cluster.comeTo(B);
        standing.assertAlive();

        cluster.comeTo(C);
        ending.happen(standing);

        cluster.comeTo(B);
        ending.assertDead(standing);
        cluster.comeTo(A);
        ending.assertDead(standing);
    }

    /** The way a load balancer does it: none is sent to a node that is about to stop. */
    @Test
    void aRollingRestartIsNotNoticed() throws IOException, InterruptedException {
        cluster.comeTo(A, B, C);
        try (var traffic = Traffic.start(realm)) {
            restart(A, B, C);
            restart(B, C, A);
            restart(C, A, B);

            traffic.assertUnharmed();
            assertThat(traffic.counts())
                    .containsOnlyKeys("refresh 200", "userinfo 200", "approval 200", "revocation 204");
        }
    }

    private static void restart(Cluster.Node node, Cluster.Node... others) throws IOException, InterruptedException {
        cluster.comeTo(others);
        // What the node has begun, it ends.
        Thread.sleep(2_000);
        cluster.stop(node);
        cluster.start(node);
        cluster.comeTo(A, B, C);
    }
}
