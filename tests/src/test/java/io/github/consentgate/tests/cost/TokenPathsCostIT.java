package io.github.consentgate.tests.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.RealmFile;
import io.github.consentgate.tests.server.Meter;
import io.github.consentgate.tests.server.Stack;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the gate costs where it must cost nothing, in numbers that do not depend on the machine. Stock is a realm of the
 * same server in which nothing names the gate; the times are in docs/benchmark.md.
 */
@Tag("once")
class TokenPathsCostIT {

    /** Less would be in reach of what the server does beside. */
    private static final double MARGIN = 1.25;

    /** Whether an old approval was used lately only its sessions tell, which are looked up before an old one is taken. */
    private static final int FOR_THE_LAST_USE = 2;

    private static final Map<TokenPath, Integer> STATEMENTS_OF_STOCK = new EnumMap<>(TokenPath.class);

    private static Authorized stock;
    private static Authorized gated;
    private static Authorized limited;
    private static Meter meter;

    @BeforeAll
    static void oneOfEach() {
        stock = Authorized.in(Realm.copyOfDemo(RealmFile::removeTheGate));
        gated = Authorized.in(Realm.copyOfDemo());
        var lifetimes = Realm.copyOfDemo();
        lifetimes.policies().configure("consent-gate-lifetime", Map.of("max-age-days", 365, "max-idle-days", 90));
        limited = Authorized.in(lifetimes);
        meter = Stack.running().keycloak().meter();
    }

    @AfterAll
    static void end() {
        meter.close();
    }

    @ParameterizedTest
    @EnumSource
    void sendsNoStatementMoreThanStock(TokenPath path) {
        assertAtMost(0, path, gated);
    }

    @ParameterizedTest
    @EnumSource(names = "SINGLE_SIGN_ON", mode = EnumSource.Mode.EXCLUDE)
    void sendsNoStatementMoreThanStockWithBothLifetimesSet(TokenPath path) {
        assertAtMost(0, path, limited);
    }

    @Test
    void anApprovalOlderThanTheLongestIdlenessIsLookedAtWhenItsServiceComesAgain() {
        assertAtMost(FOR_THE_LAST_USE, TokenPath.SINGLE_SIGN_ON, limited);
    }

    @ParameterizedTest
    @EnumSource
    void allocatesLittleMoreThanStock(TokenPath path) {
        long without = stock.bytes(path, meter);
        long with = gated.bytes(path, meter);

        System.out.printf("%s: %,d bytes allocated (stock %,d)%n", path, with, without);
        assertThat((double) with / without).isLessThan(MARGIN);
    }

    private static void assertAtMost(int more, TokenPath path, Authorized by) {
        var with = by.statements(path);
        int without = STATEMENTS_OF_STOCK.computeIfAbsent(
                path, one -> stock.statements(one).size());

        System.out.printf("%s: %d statements (stock %d)%n", path, with.size(), without);
        assertThat(with.size()).as("%s", String.join("\n", with)).isLessThanOrEqualTo(without + more);
    }
}
