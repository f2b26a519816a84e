package io.github.consentgate.tests.cluster;

import static io.github.consentgate.tests.cluster.Cluster.Node.A;
import static io.github.consentgate.tests.cluster.Cluster.Node.B;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.ending.Ending;
import io.github.consentgate.tests.ending.Ending.Ask;
import io.github.consentgate.tests.ending.Standing;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.flow.Step;
import io.github.consentgate.tests.loss.Loss;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Approved on one node, used on the other, whose caches then know it, ended on the first: dead on the other at once. */
@Tag("once")
class TwoNodesOfADistributionIT {

    private static Cluster cluster;
    private static Realm realm;

    private Standing standing;

    @BeforeAll
    static void start() throws IOException, InterruptedException, SQLException {
        cluster = Cluster.of(A, B);
        realm = Standing.newRealm(cluster.site());
    }

    @AfterAll
    static void stop() throws IOException {
        cluster.close();
    }

    @BeforeEach
    void approvedOnAAndUsedOnB() {
        cluster.comeTo(A);
        standing = Standing.given(realm, realm.newService());
        cluster.comeTo(B);
        standing.assertAlive();
        standing.comeAgain().code();
        cluster.comeTo(A);
    }

    @ParameterizedTest
    @EnumSource(names = {"BY_DELETING_THE_USER", "BY_DELETING_THE_SERVICE", "BY_MAKING_IT_FIRST_PARTY"})
    void whatEndsForGoodOnOneNodeIsDeadOnTheOther(Ending ending) {
        ending.happen(standing);

        cluster.comeTo(B);
        ending.assertDead(standing);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"BY_DELETING_THE_USER", "BY_DELETING_THE_SERVICE", "BY_MAKING_IT_FIRST_PARTY"})
    void whatEndsOnOneNodeIsDeadOnTheOtherWhichAsksAgainUnlessTheApprovalWasKept(Ending ending) {
        ending.happen(standing);

        cluster.comeTo(B);
        ending.assertDead(standing);
        if (ending.nextAsk() == Ask.NOTHING) {
            cluster.comeTo(A);
            ending.undo(standing);
            cluster.comeTo(B);
        }
        ending.assertNextAsk(standing);
    }

    @ParameterizedTest
    @EnumSource
    void whoLosesAPrerequisiteOnOneNodeIsRefusedOnTheOther(Loss loss) {
        loss.happen(realm, standing.collection(), standing.user());

        cluster.comeTo(B);
        Ending.BY_LOSS.assertDead(standing);
        assertThat(standing.comeAgain().pageId()).isEqualTo(Step.PREREQUISITES);
    }

    @Test
    void aCollectionBlockedOnOneNodeIsClosedOnTheOther() {
        realm.admin().put("/consent-gate/collections/" + standing.collection().alias() + "/blocked", null);

        cluster.comeTo(B);
        Ending.BY_LOSS.assertDead(standing);
        assertThat(standing.comeAgain().pageId()).isEqualTo(Step.PREREQUISITES);
    }

    @Test
    void aSessionThatTheServiceRevokesOnOneNodeIsGoneOnTheOther() {
        standing.service()
                .post(
                        realm.endpoint("revoke"),
                        Map.of("token", standing.offline().refreshToken()));

        cluster.comeTo(B);
        assertThat(standing.service().refresh(standing.offline().refreshToken()).error())
                .isEqualTo("invalid_grant");
        assertThat(standing.service().userinfo(standing.offline().accessToken()).status())
                .isEqualTo(401);
        assertThat(standing.service().refresh(standing.online().refreshToken()).status())
                .isEqualTo(200);
    }
}
