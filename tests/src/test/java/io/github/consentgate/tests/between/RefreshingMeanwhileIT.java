package io.github.consentgate.tests.between;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.ending.Dead;
import io.github.consentgate.tests.ending.Ending;
import io.github.consentgate.tests.ending.Standing;
import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.Realm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service that refreshes, again and again, while its authorization ends keeps nothing of it. */
class RefreshingMeanwhileIT {

    private static final int ROUNDS = Integer.getInteger("tests.refreshing-meanwhile", 3);

    private static Realm realm;

    @BeforeAll
    static void aRealmInWhichAuthorizationsAge() {
        realm = Standing.newRealm();
    }

    @ParameterizedTest
    @CsvSource({
        "ON_THE_AUTHORIZATIONS_PAGE, user",
        "IN_BULK,",
        "BY_LOSS, loss",
        "BY_BLOCKING_THE_SERVICE, admin",
        "BY_MAKING_IT_FIRST_PARTY, admin",
        "BY_EXPIRY, expired"
    })
    void keepsNothingAndLeavesOneTrail(Ending ending, String cause) throws InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            var standing = Standing.given(realm, realm.newService());
            assertDead(standing, refreshingWhile(standing, () -> ending.happen(standing)));
            assertThat(causesOf(standing)).isEqualTo(cause == null ? List.of() : List.of(cause));
        }
    }

    @Test
    void isNoObstacleToItsDeletion() throws InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            var standing = Standing.given(realm, realm.newService());
            var last = refreshingWhile(standing, () -> Ending.BY_DELETING_THE_SERVICE.happen(standing));
            assertThat(last.status()).isEqualTo(200);
            assertThat(causesOf(standing)).containsExactly("admin");
        }
    }

    /** Keycloak's own call fails where it meets a refresh, and is made again; what it had read is gone a moment later. */
    @Test
    void keepsNothingWhereKeycloakRevokes() throws InterruptedException {
        var ended = new LinkedHashMap<Standing, Answer>();
        for (int round = 0; round < ROUNDS; round++) {
            var standing = Standing.given(realm, realm.newService());
            ended.put(standing, refreshingWhile(standing, () -> {
                while (realm.consents(standing.user().name())
                        .contains(standing.service().clientId())) {
                    Revoker.ADMIN_OF_KEYCLOAK.revoke(realm, standing.user(), standing.service());
                }
            }));
        }

        TimeUnit.SECONDS.sleep(3);
        ended.forEach(RefreshingMeanwhileIT::assertDead);
    }

    /** Gives the tokens of the last refresh that was answered. */
    private static Answer refreshingWhile(Standing standing, Runnable end) throws InterruptedException {
        var last = CompletableFuture.supplyAsync(() -> {
            var tokens = standing.offline();
            for (var next = tokens;
                    next.status() == 200;
                    next = standing.service().refresh(tokens.refreshToken())) {
                tokens = next;
            }
            return tokens;
        });
        TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(50, 150));
        end.run();
        return last.join();
    }

    private static List<String> causesOf(Standing standing) {
        return realm.events().ofUser(standing.user().id(), "REVOKE_GRANT").stream()
                .map(event -> event.detail("consent_gate_cause"))
                .toList();
    }

    private static void assertDead(Standing standing, Answer last) {
        Stream.of(standing.online(), standing.offline(), last)
                .forEach(tokens -> Dead.assertDead(standing.service(), tokens));
    }
}
