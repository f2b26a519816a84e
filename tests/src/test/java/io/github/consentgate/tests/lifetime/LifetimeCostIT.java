package io.github.consentgate.tests.lifetime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.RealmFile;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.server.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With both limits set and an approval of long ago, a token path that succeeds sends no statement more than stock. */
@Tag("once")
class LifetimeCostIT {

    private static final int ROUNDS = 3;
    private static final Duration LONG_AGO = Duration.ofDays(100);

    enum Path {
        CODE_EXCHANGE {
            @Override
            Runnable prepared(Authorized by) {
                var code = by.browser.open(by.service.asks()).code();
                return () -> well(by.service.redeem(code));
            }
        },
        REFRESH {
            @Override
            Runnable prepared(Authorized by) {
                return () -> well(by.service.refresh(by.online.refreshToken()));
            }
        },
        OFFLINE_REFRESH {
            @Override
            Runnable prepared(Authorized by) {
                return () -> well(by.service.refresh(by.offline.refreshToken()));
            }
        },
        USERINFO {
            @Override
            Runnable prepared(Authorized by) {
                return () -> well(by.service.userinfo(by.online.accessToken()));
            }
        },
        INTROSPECTION {
            @Override
            Runnable prepared(Authorized by) {
                return () -> well(by.api.introspect(by.online.accessToken()));
            }
        };

        abstract Runnable prepared(Authorized by);

        private static void well(Answer answer) {
            assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        }
    }

    /** One person's authorization of one service, long ago, in a browser that is signed in. */
    private static final class Authorized {

        private final Browser browser = new Browser();
        private final Service service;
        private final Service api;
        private final Answer offline;
        private final Answer online;

        Authorized(Realm realm) {
            service = realm.newService();
            api = Service.api(realm);
            offline = Approval.offline(service, "paul");
            online = service.redeem(browser.open(service.asks()).signIn("paul").code());
            new Aging(realm).approved(LONG_AGO, realm.user("paul"), service);
        }

        /** What the best of some rounds sent: in the others something else was at work beside. */
        List<String> statements(Path path) throws InterruptedException {
            List<List<String>> rounds = new ArrayList<>();
            path.prepared(this).run();
            for (int round = 0; round < ROUNDS; round++) {
                var work = path.prepared(this);
                // Keycloak writes a use of the same second only once.
                TimeUnit.SECONDS.sleep(1);
                rounds.add(Stack.running().database().statementsDuring(work));
            }
            return rounds.stream().min(Comparator.comparing(List::size)).orElseThrow();
        }
    }

    private static Authorized gated;
    private static Authorized stock;

    @BeforeAll
    static void oneOfEach() {
        var limited = Realm.copyOfDemo();
        limited.policies().configure("consent-gate-lifetime", Map.of("max-age-days", 365, "max-idle-days", 90));
        gated = new Authorized(limited);
        stock = new Authorized(Realm.copyOfDemo(RealmFile::removeTheGate));
    }

    @ParameterizedTest
    @EnumSource
    void costsNoStatementMoreThanStock(Path path) throws InterruptedException {
        var withGate = gated.statements(path);
        var without = stock.statements(path);

        System.out.printf("%s with lifetimes: %d statements (stock %d)%n", path, withGate.size(), without.size());
        assertThat(withGate.size()).as("%s", withGate).isLessThanOrEqualTo(without.size());
    }
}
