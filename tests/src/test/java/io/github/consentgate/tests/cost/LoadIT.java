package io.github.consentgate.tests.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.RealmFile;
import io.github.consentgate.tests.server.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Minutes of refreshing, approving and listing, in turns in a realm with the gate and in one without, on one node. */
@Tag("long")
@Tag("once")
class LoadIT {

    private static final Duration WINDOW = Duration.ofSeconds(30);
    private static final int WINDOWS = 6;

    /** Of the heap after garbage collection; sessions that stand are kept in memory. */
    private static final double GROWTH = 1.3;

    @Test
    void nothingFailsAndMemoryStaysAsItIs() throws InterruptedException {
        var stock = new Load(Realm.copyOfDemo(RealmFile::removeTheGate));
        var gated = new Load(Realm.copyOfDemo());
        try (var meter = Stack.running().keycloak().meter()) {
            stock.run(WINDOW);
            gated.run(WINDOW);
            long before = meter.heapAfterCollection();

            List<String> windows = new ArrayList<>();
            for (int window = 0; window < WINDOWS; window++) {
                int without = stock.run(WINDOW);
                int with = gated.run(WINDOW);
                windows.add("%d/%d (%.2f)".formatted(with, without, (double) with / without));
            }

            long after = meter.heapAfterCollection();
            System.out.printf(
                    "operations in windows of %s, gate/stock: %s; heap %,d, then %,d bytes%n",
                    WINDOW, windows, before, after);
            assertThat(stock.failures()).isEmpty();
            assertThat(gated.failures()).isEmpty();
            assertThat((double) after / before).isLessThan(GROWTH);
        }
    }
}
