package io.github.consentgate.tests.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** One realm's people and services at work all at once, each as fast as it is answered. */
final class Load {

    private static final String USER = "paul";
    private static final int REFRESHING = 2;

    private final Realm realm;
    private final Browser browser = new Browser();
    private final Service approvedAndRevoked;
    private final Answer portal;
    private final List<Callable<Void>> workers = new ArrayList<>();
    private final AtomicInteger done = new AtomicInteger();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private volatile Instant end;

    Load(Realm realm) {
        this.realm = realm;
        this.portal = Approval.firstParty(browser, Service.portal(realm), USER);
        this.approvedAndRevoked = realm.newService();
        for (int i = 0; i < REFRESHING; i++) {
            var service = realm.newService();
            var tokens = Approval.of(service, USER);
            workers.add(again(() -> well(service.refresh(tokens.refreshToken()))));
        }
        workers.add(again(this::approveAndRevoke));
        workers.add(again(() -> well(realm.account("GET", "/applications", accountToken()))));
    }

    /** How much was done in that time. */
    int run(Duration time) throws InterruptedException {
        int before = done.get();
        end = Instant.now().plus(time);
        var threads = Executors.newFixedThreadPool(workers.size());
        threads.invokeAll(workers);
        threads.shutdown();
        return done.get() - before;
    }

    List<Throwable> failures() {
        return List.copyOf(failures);
    }

    private void approveAndRevoke() {
        well(approvedAndRevoked.redeem(
                browser.open(approvedAndRevoked.asks()).accept().code()));
        var path = "/applications/" + approvedAndRevoked.clientId() + "/consent";
        assertThat(realm.account("DELETE", path, accountToken()).status()).isEqualTo(204);
    }

    private String accountToken() {
        return Service.portal(realm).refresh(portal.refreshToken()).accessToken();
    }

    private Callable<Void> again(Runnable work) {
        return () -> {
            while (Instant.now().isBefore(end)) {
                try {
                    work.run();
                    done.incrementAndGet();
                } catch (AssertionError | RuntimeException e) {
                    failures.add(e);
                }
            }
            return null;
        };
    }

    private static void well(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }
}
