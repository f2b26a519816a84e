package io.github.consentgate.benchmark;

import io.github.consentgate.tests.crowd.Crowd;
import io.github.consentgate.tests.fixture.Realm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/** The admin's list of one service's authorizations, which Keycloak itself has not: by how many there are. */
final class AdminList {

    private static final List<Integer> SIZES = List.of(100, 100_000);

    private AdminList() {}

    /** A page of the list in a realm with so many authorizations. */
    record Row(int authorizations, Figures gate) {}

    static List<Row> measure(Pair pair, int warmUps, int rounds, int calls) {
        var works = new TreeMap<Integer, Work>();
        SIZES.forEach(size -> works.put(size, pageOf(pair.demoRealms().ofGate(), size)));
        var samples = new TreeMap<Integer, List<Sample>>();
        for (int round = 0; round < warmUps + rounds; round++) {
            for (var size : SIZES) {
                var sample = sample(pair.gate(), works.get(size), calls);
                if (round >= warmUps) {
                    samples.computeIfAbsent(size, first -> new ArrayList<>()).add(sample);
                }
            }
        }
        return SIZES.stream()
                .map(size -> new Row(size, Figures.of(samples.get(size))))
                .toList();
    }

    private static Work pageOf(Realm realm, int authorizations) {
        var service = realm.newService();
        Crowd.of(realm, authorizations).authorize(service, authorizations);
        Runnable page = () -> realm.admin().get("/consent-gate/authorizations?service=" + service.clientId());
        return calls -> Collections.nCopies(calls, page);
    }

    private static Sample sample(Node node, Work work, int calls) {
        var ready = work.ready(calls);
        var before = Sample.Before.of(node);
        return before.after(ready.stream().map(Contest::taken).toList());
    }
}
