package io.github.consentgate.tests.between;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.ending.Dead;
import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.Collection;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.fixture.User;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Browser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One person's authorizations of several services, all given in one browser, end at the same moment. Whoever ends one reads
 * its neighbours, and Keycloak keeps in its cache what has been read.
 */
class EndingAtOnceIT {

    private static final int ROUNDS = Integer.getInteger("tests.ending-at-once", 3);
    private static final int SERVICES = 4;
    private static final String BASIC = Collection.LEVELS + "/Basic";

    private final Realm realm = Realm.demo();

    @ParameterizedTest
    @EnumSource(names = "BULK", mode = EnumSource.Mode.EXCLUDE)
    void leavesNothingAlive(Revoker revoker) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var user = realm.newEligibleUser(realm.newCollection());
            var given = fourServices(user);

            allAtOnce(given.keySet().stream()
                    .<Callable<Answer>>map(service -> () -> revoker.revoke(realm, user, service))
                    .toList());

            given.forEach(Dead::assertDead);
        }
    }

    /** One person leaves all groups that the right rests on, in both collections. */
    @Test
    void leavesOneTrailWhereSeveralEndTheSame() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var here = realm.newCollection();
            var there = realm.newCollection();
            var user = realm.newEligibleUser(here);
            there.addEligible(user);
            var given = fourServices(user);

            allAtOnce(Stream.of(here, there)
                    .flatMap(collection -> Stream.of(Collection.ADMINISTRATORS, Collection.PROJECT, BASIC)
                            .<Callable<Void>>map(group -> () -> {
                                collection.leave(user, group);
                                return null;
                            }))
                    .toList());

            given.forEach((service, tokens) -> {
                Dead.assertDead(service, tokens);
                assertThat(realm.events().of(service, "REVOKE_GRANT")).hasSize(1);
            });
        }
    }

    private Map<Service, Answer> fourServices(User user) {
        var browser = new Browser();
        Approval.firstParty(browser, realm.client().firstParty().create(), user.name());
        var given = new LinkedHashMap<Service, Answer>();
        for (int number = 0; number < SERVICES; number++) {
            var service = realm.newService();
            var request = service.asks().scope("openid full_access offline_access");
            given.put(service, service.redeem(browser.open(request).accept().code()));
        }
        return given;
    }

    /** None of which fails. */
    private static <T> void allAtOnce(List<Callable<T>> calls) throws Exception {
        var threads = Executors.newFixedThreadPool(calls.size());
        for (var answer : threads.invokeAll(calls)) {
            answer.get();
        }
        threads.shutdown();
    }
}
