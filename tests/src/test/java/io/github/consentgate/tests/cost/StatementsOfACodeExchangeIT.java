package io.github.consentgate.tests.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.crowd.CrowdedRealm;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.server.Stack;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Design 4: what the gate costs at the token endpoint, in SQL statements.
 *
 * <p>Stock is a realm of the same server with the same people and collections, in which nothing names the gate. So the
 * database, its schema, the caches and the load are the same, and what differs is the gate.
 */
@Tag("once")
class StatementsOfACodeExchangeIT {

    private static final int ROUNDS = 3;
    private static final int EXTRA_WHEN_COLD = 2;

    @ParameterizedTest(name = "{0} collections")
    @ValueSource(ints = {1, 200})
    void noneMoreThanStockWhenWarmAndAtMostTwoWhenCold(int collections) {
        var gated = new Exchange(CrowdedRealm.gated(Stack.running().site(), collections));
        var stock = new Exchange(CrowdedRealm.stock(Stack.running().site(), collections));

        var gatedWarm = gated.warm();
        var stockWarm = stock.warm();
        var gatedCold = gated.cold();
        var stockCold = stock.cold();

        System.out.printf(
                "code exchange, %d collections: warm %d statements (stock %d), cold %d (stock %d)%n",
                collections, gatedWarm.count(), stockWarm.count(), gatedCold.count(), stockCold.count());
        assertThat(gatedWarm.count())
                .as("warm, beyond stock's: %s", gatedWarm.beyond(stockWarm))
                .isLessThanOrEqualTo(stockWarm.count());
        assertThat(gatedCold.countButForBatches())
                .as("cold, beyond stock's: %s", gatedCold.beyond(stockCold))
                .isLessThanOrEqualTo(stockCold.countButForBatches() + EXTRA_WHEN_COLD);
    }

    /** One signed-in person who has approved one service. */
    private static final class Exchange {

        private final Browser browser = new Browser();
        private final Service service;
        private final Realm realm;

        Exchange(Realm realm) {
            this.realm = realm;
            this.service = realm.newService();
            service.redeem(browser.open(service.asks())
                    .signIn(CrowdedRealm.MEMBER)
                    .accept()
                    .code());
        }

        Statements warm() {
            return measured(() -> {});
        }

        Statements cold() {
            return measured(() -> {
                realm.admin().post("/clear-user-cache", null);
                realm.admin().post("/clear-realm-cache", null);
            });
        }

        private Statements measured(Runnable before) {
            List<List<String>> rounds = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                var code = browser.open(service.asks()).code();
                before.run();
                NextSecond.await();
                rounds.add(Stack.running().database().statementsDuring(() -> assertThat(
                                service.redeem(code).status())
                        .isEqualTo(200)));
            }
            return Statements.median(rounds);
        }
    }
}
