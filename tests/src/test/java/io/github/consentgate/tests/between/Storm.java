package io.github.consentgate.tests.between;

import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.fixture.User;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.flow.Step;
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

/** Many at once at one authorization: one half approves, the other revokes. */
public final class Storm {

    private final Realm realm;
    private final User user;
    private final Service service;
    private final String scope;
    private final Revoker revoker;

    private final Queue<Answer> given = new ConcurrentLinkedQueue<>();
    private final Queue<Duration> waits = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> outcomes = new ConcurrentHashMap<>();

    private Storm(Realm realm, String scope, Revoker revoker) {
        this.realm = realm;
        this.user = realm.newEligibleUser(realm.newCollection());
        this.service = realm.newService();
        this.scope = scope;
        this.revoker = revoker;
    }

    /** @param revoker who revokes; Keycloak's own calls may fail where they meet another */
    public static Storm over(Realm realm, String scope, Revoker revoker) {
        return new Storm(realm, scope, revoker);
    }

    public Storm rage(int half) throws InterruptedException {
        var all = new ArrayList<Callable<Void>>();
        for (var page : IntStream.range(0, half).mapToObj(one -> approvalPage()).toList()) {
            all.add(() -> timed(() -> approve(page)));
            all.add(() -> timed(this::revoke));
        }
        var threads = Executors.newFixedThreadPool(all.size());
        threads.invokeAll(all);
        threads.shutdown();
        return this;
    }

    /** Once more, with nobody else at it, and again where that fails. */
    public Storm calm() {
        while (revoker.revoke(realm, user, service).status() == 500) {
            count("500 when all was calm");
        }
        return this;
    }

    /** What the codes gave. */
    public Queue<Answer> given() {
        return given;
    }

    public Queue<Duration> waits() {
        return waits;
    }

    public Map<String, Integer> outcomes() {
        return outcomes;
    }

    public boolean isApproved() {
        return realm.consents(user.name()).contains(service.clientId());
    }

    public Service service() {
        return service;
    }

    private Step approvalPage() {
        return new Browser(realm.server())
                .open(service.asks().scope(scope).with("prompt", "consent"))
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
        var answer = revoker.revoke(realm, user, service);
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
}
