package io.github.consentgate.tests.cost;

import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.lifetime.Aging;
import io.github.consentgate.tests.server.Meter;
import io.github.consentgate.tests.server.Stack;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One person's authorization of one service, long ago, in a browser that is signed in. */
record Authorized(Service service, Service api, Browser browser, Answer online, Answer offline) {

    private static final String USER = "paul";
    private static final Duration LONG_AGO = Duration.ofDays(100);
    private static final int ROUNDS = 2;
    private static final int CALLS = 25;

    static Authorized in(Realm realm) {
        var service = realm.newService();
        var browser = new Browser();
        var offline = Approval.offline(service, USER);
        var online = service.redeem(browser.open(service.asks()).signIn(USER).code());
        new Aging(realm).approved(LONG_AGO, realm.user(USER), service);
        return new Authorized(service, Service.api(realm), browser, online, offline);
    }

    /** What a call sends to the database when all is in the caches. */
    List<String> statements(TokenPath path) {
        path.prepared(this).run();
        return best(
                () -> {
                    var call = path.prepared(this);
                    NextSecond.await();
                    return Stack.running().database().statementsDuring(call);
                },
                Comparator.comparing(List::size));
    }

    /** What a call allocates in the server. */
    long bytes(TokenPath path, Meter meter) {
        return best(
                () -> {
                    var calls = Stream.generate(() -> path.prepared(this))
                            .limit(CALLS)
                            .toList();
                    var before = meter.used();
                    calls.forEach(Runnable::run);
                    return meter.used().bytesSince(before) / CALLS;
                },
                Comparator.naturalOrder());
    }

    /** The best of some rounds: in the others something else was at work beside. */
    private static <T> T best(Supplier<T> round, Comparator<T> order) {
        return Stream.generate(round).limit(ROUNDS).min(order).orElseThrow();
    }
}
