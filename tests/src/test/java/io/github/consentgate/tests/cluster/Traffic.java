package io.github.consentgate.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.fixture.User;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.flow.Step;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Services at their daily work while a test does something to the servers: some refresh and ask for their user, and one
 * person approves and revokes without end. What they are answered is counted, and the longest wait kept.
 */
final class Traffic implements AutoCloseable {

    private static final int SERVICES = 3;

    private record Standing(Service service, Answer tokens) {}

    private final Realm realm;
    private final User restless;
    private final List<Standing> standing = new ArrayList<>();
    private final Queue<Standing> revoked = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(SERVICES + 1);
    private Duration longest = Duration.ZERO;
    private volatile boolean over;

    private Traffic(Realm realm) {
        this.realm = realm;
        this.restless = realm.newEligibleUser(realm.newCollection());
    }

    static Traffic start(Realm realm) {
        var traffic = new Traffic(realm);
        for (int i = 0; i < SERVICES; i++) {
            var user = realm.newEligibleUser(realm.newCollection());
            var service = realm.newService();
            traffic.standing.add(new Standing(service, Approval.of(service, user.name())));
        }
        traffic.standing.forEach(one -> traffic.threads.execute(() -> traffic.use(one)));
        var service = realm.newService();
        traffic.threads.execute(() -> traffic.approveAndRevoke(service));
        return traffic;
    }

    private void use(Standing one) {
        while (!over) {
            var tokens =
                    timed("refresh", () -> one.service().refresh(one.tokens().refreshToken()));
            if (tokens != null && tokens.status() == 200) {
                timed("userinfo", () -> one.service().userinfo(tokens.accessToken()));
            }
        }
    }

    private void approveAndRevoke(Service service) {
        while (!over) {
            try {
                var page = new Browser(realm.server()).open(service.asks()).signIn(restless.name());
                var tokens = timed(
                        "approval",
                        () -> service.redeem((page.isAway()
                                        ? page
                                        : page.expect(Step.APPROVAL).accept())
                                .code()));
                var call = "/users/" + restless.id() + "/consents/" + service.clientId();
                var end = timed("revocation", () -> realm.admin().send("DELETE", call, null));
                if (tokens != null && tokens.status() == 200 && end != null && end.status() == 204) {
                    revoked.add(new Standing(service, tokens));
                }
            } catch (AssertionError | UncheckedIOException e) {
                count("an approval's way cut off");
            }
        }
    }

    private Answer timed(String what, Supplier<Answer> work) {
        var start = Instant.now();
        try {
            var answer = work.get();
            count(what + " " + answer.status());
            return answer;
        } catch (UncheckedIOException e) {
            count(what + " cut off");
            return null;
        } finally {
            waited(Duration.between(start, Instant.now()));
        }
    }

    private synchronized void waited(Duration time) {
        longest = longest.compareTo(time) < 0 ? time : longest;
    }

    private synchronized void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    synchronized Map<String, Integer> counts() {
        return new TreeMap<>(counts);
    }

    synchronized Duration longest() {
        return longest;
    }

    /** Until the traffic is well under way. */
    void awaitRevocation() throws InterruptedException {
        var deadline = Instant.now().plus(Duration.ofMinutes(1));
        while (revoked.isEmpty() && Instant.now().isBefore(deadline)) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** Answers that owe the admin an explanation. */
    long internalErrors() {
        return counts().entrySet().stream()
                .filter(count -> count.getKey().endsWith(" 500"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** What stood, stands; what was revoked, is dead; nobody waited for long. Ends the traffic. */
    void assertUnharmed() throws InterruptedException {
        close();
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        System.out.printf("traffic: %s, longest %s, revoked %d%n", counts(), longest(), revoked.size());
        assertThat(longest()).isLessThan(Duration.ofSeconds(30));
        assertThat(standing).allSatisfy(one -> {
            var refreshed = one.service().refresh(one.tokens().refreshToken());
            assertThat(refreshed.status()).as("%s", refreshed).isEqualTo(200);
        });
        assertThat(revoked).isNotEmpty().allSatisfy(one -> {
            assertThat(one.service().refresh(one.tokens().refreshToken()).error())
                    .isEqualTo("invalid_grant");
            assertThat(one.service().userinfo(one.tokens().accessToken()).status())
                    .isEqualTo(401);
        });
    }

    @Override
    public void close() {
        over = true;
        threads.shutdown();
    }
}
