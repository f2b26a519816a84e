package io.github.consentgate.tests.cluster;

import static io.github.consentgate.tests.cluster.Cluster.Node.A;
import static io.github.consentgate.tests.cluster.Cluster.Node.B;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.crowd.Crowd;
import io.github.consentgate.tests.ending.Standing;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Design 7: a bulk revocation that is cut off half-way has done what it has done, and the same call again does the rest. */
@Tag("long")
@Tag("once")
class BulkCutOffIT {

    private static final int AUTHORIZATIONS = 40_000;
    private static final String PROGRESS = "authorizations so far";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void theSameCallOnAnotherNodeDoesTheRest() throws IOException, InterruptedException, SQLException {
        try (var cluster = Cluster.of(A, B)) {
            var realm = Standing.newRealm(cluster.site());
            var standing = Standing.given(realm, realm.newService());
            var service = standing.service();
            Crowd.of(realm, AUTHORIZATIONS).authorize(service, AUTHORIZATIONS);

            cluster.comeTo(A);
            var call = CompletableFuture.supplyAsync(() -> revokeAll(service));
            awaitProgress(cluster);
            cluster.kill(A);
            cluster.comeTo(B);

            assertThat(call.handle((answer, cut) -> cut != null || answer >= 500)
                            .join())
                    .as("cut off")
                    .isTrue();
            assertThat(service.refresh(standing.online().refreshToken()).error())
                    .isEqualTo("invalid_grant");
            long rest = count(realm, service);
            System.out.printf("bulk revocation of %d cut off with %d to do%n", AUTHORIZATIONS + 1, rest);
            assertThat(rest).isBetween(1L, (long) AUTHORIZATIONS - 1);

            assertThat(revokeAll(service)).isEqualTo(200);

            assertThat(count(realm, service)).isZero();
            assertThat(cluster.halfWrittenConsents()).isZero();
        }
    }

    private static int revokeAll(Service service) {
        var path = "/consent-gate/authorizations?service=" + service.clientId();
        return service.realm().admin().send("DELETE", path, null).status();
    }

    private static long count(Realm realm, Service service) {
        return realm.admin()
                .get("/consent-gate/authorizations/count?service=" + service.clientId())
                .path("count")
                .asLong();
    }

    private static void awaitProgress(Cluster cluster) throws InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (cluster.node(A).log().stream().noneMatch(line -> line.contains(PROGRESS))) {
            assertThat(Instant.now()).as("no progress in the log").isBefore(deadline);
            Thread.sleep(20);
        }
    }
}
