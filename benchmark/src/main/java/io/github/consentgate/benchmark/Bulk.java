package io.github.consentgate.benchmark;

import io.github.consentgate.tests.crowd.Crowd;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import java.util.stream.IntStream;

/** All authorizations of one service revoked: by one call of the gate, and by stock's calls, one for each user. */
final class Bulk {

    static final int AUTHORIZATIONS = 10_000;

    /** Of the loop, which is the same at every turn. */
    static final int LOOPED = 1_000;

    private Bulk() {}

    /** Milliseconds per authorization, some times over, in turns. */
    record Result(Spread stock, Spread gate, Spread ratio) {}

    static Result measure(Pair.Realms realms, int rounds) {
        var stock = new double[rounds];
        var gate = new double[rounds];
        var ratio = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            stock[round] = loop(realms.ofStock());
            gate[round] = oneCall(realms.ofGate());
            ratio[round] = stock[round] / gate[round];
        }
        return new Result(Spread.of(stock), Spread.of(gate), Spread.of(ratio));
    }

    private static double loop(Realm realm) {
        var service = realm.newService();
        var crowd = authorized(service, LOOPED);
        return millis(() -> IntStream.rangeClosed(1, LOOPED).forEach(number -> realm.admin()
                        .delete("/users/" + crowd.userId(number) + "/consents/" + service.clientId())))
                / LOOPED;
    }

    private static double oneCall(Realm realm) {
        var service = realm.newService();
        authorized(service, AUTHORIZATIONS);
        return millis(() -> realm.admin().delete("/consent-gate/authorizations?service=" + service.clientId()))
                / AUTHORIZATIONS;
    }

    private static Crowd authorized(Service service, int users) {
        var crowd = Crowd.of(service.realm(), users);
        crowd.authorize(service, users);
        return crowd;
    }

    private static double millis(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e6;
    }
}
