package io.github.consentgate.tests.cluster;

import static io.github.consentgate.tests.cluster.Cluster.Node.A;
import static io.github.consentgate.tests.cluster.Cluster.Node.B;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.ending.Standing;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;

/** The database is away, or has no connection to spare, with traffic running: nothing comes alive by it, nothing is lost. */
@Tag("long")
@Tag("once")
class DatabaseFaultsIT {

    private static final int TIMES = 3;
    private static final int CONNECTIONS = 10;
    private static final Duration AWAY = Duration.ofSeconds(20);
    private static final Duration BACK_AT_WORK = Duration.ofMinutes(1);

    private static Cluster cluster;
    private static Realm realm;

    private Standing standing;

    @BeforeAll
    static void start() throws IOException, InterruptedException, SQLException {
        cluster =
                Cluster.of(List.of("--db-pool-initial-size=" + CONNECTIONS, "--db-pool-max-size=" + CONNECTIONS), A, B);
        realm = Standing.newRealm(cluster.site());
    }

    @AfterAll
    static void stop() throws IOException {
        cluster.close();
    }

    @BeforeEach
    void anAuthorization() {
        standing = Standing.given(realm, realm.newService());
    }

    @RepeatedTest(TIMES)
    void stoppedAndStartedAgain() throws IOException, InterruptedException {
        long before = cluster.errorsLogged();
        try (var traffic = Traffic.start(realm)) {
            traffic.awaitRevocation();
            var outage = cluster.database().stop();
            Thread.sleep(AWAY.toMillis());
            outage.end();

            awaitWork();
            assertThat(cluster.errorsLogged() - before).isGreaterThanOrEqualTo(traffic.internalErrors());
            traffic.assertUnharmed();
        }
        standing.assertAlive();
    }

    @RepeatedTest(TIMES)
    void withoutAConnectionToSpare() throws IOException, InterruptedException {
        long before = cluster.errorsLogged();
        try (var traffic = Traffic.start(realm)) {
            traffic.awaitRevocation();
            cluster.database().whileLocked("offline_client_session", () -> crowd(standing));

            awaitWork();
            assertThat(cluster.errorsLogged() - before).isGreaterThanOrEqualTo(traffic.internalErrors());
            traffic.assertUnharmed();
        }
        standing.assertAlive();
    }

    /** More at once than there are connections in both pools, for as long as the database would be away. */
    private static void crowd(Standing standing) {
        ExecutorService threads = Executors.newCachedThreadPool();
        var service = standing.service();
        var waiting = new ArrayList<Future<Integer>>();
        for (int i = 0; i < 3 * CONNECTIONS; i++) {
            waiting.add(threads.submit(
                    () -> service.refresh(standing.offline().refreshToken()).status()));
            waiting.add(threads.submit(() -> comeAgain(service, standing)));
        }
        try {
            Thread.sleep(AWAY.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        threads.shutdown();
        System.out.printf(
                "no connection to spare: %d of %d still waiting after %s%n",
                waiting.stream().filter(one -> !one.isDone()).count(), waiting.size(), AWAY);
    }

    private static int comeAgain(Service service, Standing standing) {
        return service.redeem(standing.comeAgain().code()).status();
    }

    /** The service is served on both nodes again. */
    private void awaitWork() throws InterruptedException {
        var deadline = Instant.now().plus(BACK_AT_WORK);
        for (var node : List.of(A, B)) {
            cluster.comeTo(node);
            while (!isServed()) {
                assertThat(Instant.now()).isBefore(deadline);
                Thread.sleep(500);
            }
        }
        cluster.comeTo(A, B);
        Thread.sleep(3_000);
    }

    private boolean isServed() {
        try {
            return standing.service().refresh(standing.online().refreshToken()).status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }
}
