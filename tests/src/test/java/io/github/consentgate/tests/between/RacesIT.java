package io.github.consentgate.tests.between;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.fixture.User;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.flow.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Two approvals and a revocation of one authorization at once. Whichever wins: afterwards no token lives without an
 * approval, and what Keycloak answers is counted.
 */
@Tag("long")
class RacesIT {

    private static final int ROUNDS = Integer.getInteger("tests.races", 334);

    private final Realm realm = Realm.copyOfDemo();
    private final User user = realm.user("paul");
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(3);

    @ParameterizedTest
    @EnumSource(names = {"ADMIN_OF_KEYCLOAK", "ADMIN_OF_THE_GATE", "BULK"})
    void noTokenOutlivesItsApproval(Revoker revoker) throws InterruptedException, ExecutionException {
        var browsers = List.of(signedIn(), signedIn());
        for (int round = 0; round < ROUNDS; round++) {
            race(revoker, browsers, realm.newService());
        }
        System.out.printf("races, %s, %d rounds: %s%n", revoker, ROUNDS, outcomes);
        threads.shutdownNow();
    }

    private void race(Revoker revoker, List<Browser> browsers, Service service)
            throws InterruptedException, ExecutionException {
        var pages =
                browsers.stream().map(browser -> browser.open(service.asks())).toList();
        var approvals = new ArrayList<Callable<Optional<Answer>>>();
        pages.forEach(page -> approvals.add(() -> approve(service, page)));
        int delay = ThreadLocalRandom.current().nextInt(60);
        approvals.add(() -> {
            TimeUnit.MILLISECONDS.sleep(delay);
            revoker.revoke(realm, user, service);
            return Optional.empty();
        });
        var tokens = new ArrayList<Answer>();
        for (var done : threads.invokeAll(approvals)) {
            done.get().ifPresent(tokens::add);
        }
        var approved = realm.consents(user.name()).contains(service.clientId());
        count(tokens.size() + " answers with tokens, " + (approved ? "approved" : "revoked"));
        if (!approved) {
            tokens.forEach(answer -> assertDead(service, answer));
        }
    }

    private Optional<Answer> approve(Service service, Step page) {
        var answer = page.expect(Step.APPROVAL).accept();
        if (!answer.isAway()) {
            count("approval answered with a page, " + answer.status());
            return Optional.empty();
        }
        if (!answer.parameters().containsKey("code")) {
            count("approval answered with " + answer.error());
            return Optional.empty();
        }
        var tokens = service.redeem(answer.code());
        if (tokens.status() != 200) {
            count("code answered with " + tokens.status() + " " + tokens.error());
            return Optional.empty();
        }
        return Optional.of(tokens);
    }

    private void assertDead(Service service, Answer tokens) {
        assertThat(service.userinfo(tokens.accessToken()).status())
                .as("userinfo, after %s", outcomes)
                .isEqualTo(401);
        assertThat(Service.api(realm)
                        .introspect(tokens.accessToken())
                        .body()
                        .path("active")
                        .asBoolean())
                .as("introspection, after %s", outcomes)
                .isFalse();
        assertThat(service.refresh(tokens.refreshToken()).error())
                .as("refresh, after %s", outcomes)
                .isEqualTo("invalid_grant");
    }

    private Browser signedIn() {
        var browser = new Browser();
        browser.open(Service.portal(realm).asks().scope("openid")).signIn(user.name());
        return browser;
    }

    private synchronized void count(String outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
    }
}
