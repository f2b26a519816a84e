package io.github.consentgate.tests.cluster;

import static io.github.consentgate.tests.cluster.Cluster.Node.A;
import static io.github.consentgate.tests.cluster.Cluster.Node.B;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.ending.Standing;
import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.fixture.User;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.flow.Step;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;

/** Two hundred at once, on two nodes, at one authorization: one half approves, the other revokes. */
@Tag("long")
@Tag("once")
class OnePairIT {

    private static final int HALF = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static Cluster cluster;
    private static Realm realm;

    private final Service service = realm.newService();
    private final User user = realm.newEligibleUser(realm.newCollection());
    private final Queue<Answer> given = new ConcurrentLinkedQueue<>();
    private final Queue<Duration> waits = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> outcomes = new ConcurrentHashMap<>();

    @BeforeAll
    static void start() throws IOException, InterruptedException, SQLException {
        cluster = Cluster.of(A, B);
        realm = Standing.newRealm(cluster.site());
    }

    @AfterAll
    static void stop() throws IOException {
        cluster.close();
    }

    @RepeatedTest(3)
    void noTokenLivesWithoutAnApproval() throws InterruptedException {
        long logged = cluster.errorsLogged();
        var all = new ArrayList<Callable<Void>>();
        for (var page : IntStream.range(0, HALF).mapToObj(one -> approvalPage()).toList()) {
            all.add(() -> timed(() -> approve(page)));
            all.add(() -> timed(this::revoke));
        }
        var threads = Executors.newFixedThreadPool(all.size());
        threads.invokeAll(all);
        threads.shutdown();

        boolean approved = realm.consents(user.name()).contains(service.clientId());
        System.out.printf("%d at one authorization: %s, then %s%n", all.size(), outcomes, approved);
        assertThat(waits).hasSize(all.size()).allMatch(wait -> wait.compareTo(PATIENCE) < 0);
        assertThat(cluster.errorsLogged() - logged).isGreaterThanOrEqualTo(outcomes.getOrDefault("500", 0));
        assertThat(cluster.halfWrittenConsents()).isZero();
        if (approved) {
            realm.admin().delete("/users/" + user.id() + "/consents/" + service.clientId());
        }
        assertThat(given).isNotEmpty().allSatisfy(this::assertDead);
    }

    private Step approvalPage() {
        return new Browser(realm.server())
                .open(service.asks().with("prompt", "consent"))
                .signIn(user.name())
                .expect(Step.APPROVAL);
    }

    private void approve(Step page) {
        var step = page.accept();
        if (!step.isAway()) {
            count(Integer.toString(step.status()));
        } else if (!step.parameters().containsKey("code")) {
            count("approval " + step.error());
        } else {
            var tokens = service.redeem(step.code());
            count("code " + tokens.status());
            if (tokens.status() == 200) {
                given.add(tokens);
            }
        }
    }

    private void revoke() {
        var call = "/users/" + user.id() + "/consents/" + service.clientId();
        var answer = realm.admin().send("DELETE", call, null);
        count(answer.status() == 500 ? "500" : "revocation " + answer.status());
    }

    private Void timed(Runnable work) {
        var start = Instant.now();
        work.run();
        waits.add(Duration.between(start, Instant.now()));
        return null;
    }

    private void count(String outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
    }

    private void assertDead(Answer tokens) {
        assertThat(service.refresh(tokens.refreshToken()).error()).isEqualTo("invalid_grant");
        assertThat(service.userinfo(tokens.accessToken()).status()).isEqualTo(401);
    }
}
