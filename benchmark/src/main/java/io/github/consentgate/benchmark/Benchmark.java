package io.github.consentgate.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.github.consentgate.tests.crowd.ManyAuthorizations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Measures a Keycloak with the gate against one without, and writes docs/benchmark.md and its numbers beside it. */
public final class Benchmark {

    private static final Path ROOT = Path.of(System.getProperty("root")).normalize();
    private static final int VISITORS = 100;

    private static final List<Integer> LISTS = List.of(1, 25, 300, 2_000);

    private final Pair pair;

    private Benchmark(Pair pair) {
        this.pair = pair;
    }

    public static void main(String... arguments) throws IOException, InterruptedException, SQLException {
        var version = System.getProperty("keycloak");
        try (var pair = Pair.start(ROOT.resolve("benchmark/target"), version)) {
            var findings = new Benchmark(pair).measure(version);
            var docs = ROOT.resolve("docs");
            Files.writeString(docs.resolve("benchmark.md"), Report.of(findings));
            new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValue(docs.resolve("benchmark.json").toFile(), findings);
        }
    }

    private Findings measure(String version) throws IOException, InterruptedException {
        var boot = Boot.measure(pair, 5);
        var operations = operations();
        var lists = LISTS.stream().map(this::list).toList();
        var size = Size.measure(pair, ROOT);
        var adminLists = AdminList.measure(pair, 2, 7, 20);
        var bulk = Bulk.measure(pair.demoRealms(), 3);
        var growth = Stream.of(Growth.values()).flatMap(this::growth).toList();
        return new Findings(Machine.ofNow(version), operations, lists, adminLists, bulk, boot, size, growth);
    }

    private List<Row> operations() {
        var realms = pair.demoRealms();
        var visitors = realms.visitors(VISITORS);
        var rows = new ArrayList<Row>();
        for (var operation : Operation.values()) {
            rows.add(Row.of(
                    operation.title(), pair.contest(operation, visitors).run(20, 15, VISITORS * operation.times())));
        }
        return rows;
    }

    private Findings.ListRow list(int authorizations) {
        // The visitor's own one is among them.
        var visitors =
                pair.demoRealms().visitors(1, (realm, user) -> ManyAuthorizations.of(realm, user, authorizations - 1));
        var contest = pair.contest(
                Work.of(visitors.ofStock().get(0)::listOfTheAccountApi),
                Work.of(visitors.ofGate().get(0)::authorizationsPage));
        return new Findings.ListRow(authorizations, told(Row.of("list of " + authorizations, contest.run(2, 7, 10))));
    }

    private Stream<Findings.GrowthRow> growth(Growth growth) {
        return growth.sizes().stream().flatMap(size -> {
            System.out.println(size + " " + growth.title());
            var visitors = growth.at(size, pair);
            return Operation.TOKEN_PATHS.stream()
                    .map(operation -> new Findings.GrowthRow(
                            growth.title(),
                            size,
                            told(Row.of(
                                    operation.title(),
                                    pair.contest(operation, visitors).run(2, 5, 40)))));
        });
    }

    /** For whoever waits for an hour. */
    private static Row told(Row row) {
        System.out.println(row);
        return row;
    }
}
