package io.github.consentgate.tests.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.crowd.Crowd;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.server.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A million authorizations in one realm. */
@Tag("long")
class LargeRealmIT {

    private static final int SERVICES = 10;
    private static final int USERS = 100_000;
    private static final int BY_HAND = 100;

    /** A page may take this much longer than in a small realm; measured within one run, on a busy machine. */
    private static final double FLAT = 3;

    @Test
    void aPageCostsTheSameAsInASmallRealm() {
        var small = new Subject(100);
        var large = new Subject(USERS);

        for (var query : List.of("", "&service=%s", "&user=%s", "&service=%s&user=%s", "&grantedBefore=2023-11-15")) {
            assertThat(large.millis(query)).as(query).isLessThan(FLAT * small.millis(query) + 20);
        }
        assertThat(large.millisOf("&after=" + large.middle()))
                .as("in the middle")
                .isLessThan(FLAT * small.millisOf("&after=" + small.middle()) + 20);
        assertThat(large.millis("&grantedBefore=2001-01-01"))
                .as("a date before all")
                .isLessThan(1000);
    }

    @Test
    void revokingInBulkIsTenTimesFasterThanOneByOne() {
        var realm = Realm.copyOfDemo();
        var byHand = realm.newService();
        var inBulk = realm.newService();
        var crowd = Crowd.of(realm, USERS);
        crowd.authorize(byHand, BY_HAND);
        crowd.authorize(inBulk, USERS);

        var start = System.nanoTime();
        for (int user = 1; user <= BY_HAND; user++) {
            realm.admin().delete("/users/" + crowd.userId(user) + "/consents/" + byHand.clientId());
        }
        var oneByOne = (System.nanoTime() - start) / (double) BY_HAND;
        start = System.nanoTime();
        var answer = GateApi.of(realm).delete("authorizations?service=" + inBulk.clientId());
        var each = (System.nanoTime() - start) / (double) USERS;

        assertThat(answer.body().path("revoked").asInt()).isEqualTo(USERS);
        assertThat(oneByOne / each)
                .as("%.0f ns against %.0f ns", oneByOne, each)
                .isGreaterThan(10);
        assertThat(Stack.running().keycloak().log())
                .filteredOn(line -> line.contains("authorizations so far") && line.contains(inBulk.clientId()))
                .hasSizeGreaterThan(10);
    }

    /** A realm of its own in which every user has authorized every service. */
    private static final class Subject {

        private final GateApi api;
        private final Crowd crowd;
        private final List<Service> services = new ArrayList<>();

        Subject(int users) {
            var realm = Realm.copyOfDemo();
            api = GateApi.of(realm);
            crowd = Crowd.of(realm, users);
            for (int i = 0; i < SERVICES; i++) {
                var service = realm.newService();
                services.add(service);
                crowd.authorize(service, users);
            }
            Stack.running().database().execute("analyze");
        }

        /** The cursor behind the first page of a service in the middle. */
        String middle() {
            return api.get("authorizations?service="
                            + services.get(SERVICES / 2).clientId())
                    .body()
                    .path("next")
                    .asText();
        }

        /** With the placeholders filled: first a service, then a user, as the query has them. */
        double millis(String query) {
            var service = services.get(SERVICES / 2).clientId();
            var user = crowd.username(50);
            return millisOf(query.startsWith("&user") ? query.formatted(user) : query.formatted(service, user));
        }

        /** The median of some calls, when warm. */
        double millisOf(String query) {
            call(query);
            return IntStream.range(0, 15)
                    .mapToObj(i -> call(query))
                    .sorted()
                    .skip(7)
                    .findFirst()
                    .orElseThrow();
        }

        private double call(String query) {
            var start = System.nanoTime();
            var answer = api.get("authorizations?max=25" + query);
            assertThat(answer.status()).as("%s: %s", query, answer).isEqualTo(200);
            return (System.nanoTime() - start) / 1e6;
        }
    }
}
