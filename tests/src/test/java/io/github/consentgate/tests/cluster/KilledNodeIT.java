package io.github.consentgate.tests.cluster;

import static io.github.consentgate.tests.cluster.Cluster.Node.A;
import static io.github.consentgate.tests.cluster.Cluster.Node.B;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.ending.Standing;
import io.github.consentgate.tests.fixture.Realm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A node is killed while it revokes, approves or takes a right away, with traffic running, again and again. */
@Tag("long")
@Tag("once")
class KilledNodeIT {

    private static final int TIMES = 6;
    private static final int AT_ONCE = 12;
    private static final int LONGEST_LEFT_ALONE = 250;

    private static Cluster cluster;
    private static Realm realm;

    private int told;
    private int cutOff;
    private int cutOffAndDone;

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
    @EnumSource
    void whatWasBegunHasHappenedOrHasNot(Interrupted what) throws Exception {
        try (var traffic = Traffic.start(realm)) {
            for (int time = 0; time < TIMES; time++) {
                killInTheMiddleOf(what);
            }
            traffic.assertUnharmed();
        }
        System.out.printf(
                "killed %d times, %s: %d were told, %d cut off, of which %d had happened%n",
                TIMES, what, told, cutOff, cutOffAndDone);
        assertThat(cutOff).as("or nothing was interrupted").isPositive();
    }

    private void killInTheMiddleOf(Interrupted what) throws Exception {
        var works = Stream.generate(() -> what.on(realm)).limit(AT_ONCE).toList();
        cluster.comeTo(A);
        var answers = begin(works);
        Thread.sleep(ThreadLocalRandom.current().nextInt(LONGEST_LEFT_ALONE));
        cluster.kill(A);
        cluster.comeTo(B);
        for (int i = 0; i < AT_ONCE; i++) {
            judge(works.get(i), wasTold(answers.get(i)));
        }
        cluster.revive(A);
        cluster.comeTo(A, B);
        assertThat(cluster.halfWrittenConsents()).isZero();
    }

    private static List<Future<?>> begin(List<Interrupted.Work> works) {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        var answers = new ArrayList<Future<?>>();
        works.forEach(work -> answers.add(threads.submit(work::happen)));
        threads.shutdown();
        return answers;
    }

    private void judge(Interrupted.Work work, boolean wasTold) {
        boolean happened = work.hasHappened();
        if (wasTold) {
            told++;
            assertThat(happened).as("what was answered as done is done").isTrue();
        } else {
            cutOff++;
            cutOffAndDone += happened ? 1 : 0;
        }
        work.assertWhole(happened);
    }

    /** A call that was not answered with success is one whose caller knows nothing. */
    private static boolean wasTold(Future<?> answer) throws InterruptedException {
        try {
            answer.get();
            return true;
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOfAny(AssertionError.class, UncheckedIOException.class);
            return false;
        }
    }
}
