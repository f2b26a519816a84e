package io.github.consentgate.benchmark;

import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.RealmFile;
import io.github.consentgate.tests.fixture.User;
import io.github.consentgate.tests.server.Database;
import io.github.consentgate.tests.server.Distribution;
import io.github.consentgate.tests.server.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The same Keycloak twice on one PostgreSQL: as it comes, and with the gate. */
final class Pair implements AutoCloseable {

    private final Database database;
    private final Node stock;
    private final Node gate;

    private Pair(Database database, Node stock, Node gate) {
        this.database = database;
        this.stock = stock;
        this.gate = gate;
    }

    static Pair start(Path target, String version) throws IOException, InterruptedException, SQLException {
        var database = Database.start();
        var name = "keycloak-" + version;
        var stock = Node.of(Distribution.at(target.resolve("stock").resolve(name)), database.another("stock"));
        var gate = Node.of(
                Distribution.at(target.resolve("gate").resolve(name)).deployTheGate(), database.another("gate"));
        return new Pair(database, stock, gate);
    }

    Node stock() {
        return stock;
    }

    Node gate() {
        return gate;
    }

    /** The demo realm at both, at the stock one without what names the gate. */
    Realms demoRealms() {
        return realms(
                site -> Realm.copyOfDemo(site, RealmFile::removeTheGate), site -> Realm.copyOfDemo(site, file -> {}));
    }

    Realms realms(Function<Site, Realm> ofStock, Function<Site, Realm> ofGate) {
        return new Realms(ofStock.apply(stock.site()), ofGate.apply(gate.site()));
    }

    /** The same operation by visitors of both. */
    Contest contest(Operation operation, Visitors visitors) {
        return contest(operation.by(visitors.ofStock()), operation.by(visitors.ofGate()));
    }

    /** Different work for the same end. */
    Contest contest(Work ofStock, Work ofGate) {
        Stream.of(stock, gate).forEach(Node::settle);
        return new Contest(new Contest.Side(stock, ofStock), new Contest.Side(gate, ofGate));
    }

    /** The same realm at both. */
    record Realms(Realm ofStock, Realm ofGate) {

        Visitors visitors(int number) {
            return visitors(number, (realm, user) -> {});
        }

        /** Each prepared before the first visit. */
        Visitors visitors(int number, BiConsumer<Realm, User> prepare) {
            return new Visitors(visitorsOf(ofStock, number, prepare), visitorsOf(ofGate, number, prepare));
        }

        private static List<Visitor> visitorsOf(Realm realm, int number, BiConsumer<Realm, User> prepare) {
            var collection = realm.newCollection();
            return IntStream.range(0, number)
                    .mapToObj(one -> {
                        var user = realm.newEligibleUser(collection);
                        prepare.accept(realm, user);
                        return Visitor.of(realm, user);
                    })
                    .toList();
        }
    }

    /** As many at one node as at the other. */
    record Visitors(List<Visitor> ofStock, List<Visitor> ofGate) {}

    @Override
    public void close() throws IOException {
        stock.close();
        gate.close();
        database.close();
    }
}
