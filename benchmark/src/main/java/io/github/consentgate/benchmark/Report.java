package io.github.consentgate.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The findings as a page of the documentation. */
final class Report {

    private static final double MEGABYTE = 1 << 20;

    /** Looked into once; a run does not find this out. */
    private static final String WHERE_IT_GOES = """
            ## Where it goes

            Looked into on 27 and 30 November 2026, with Keycloak 26.7.3, async-profiler and a code exchange of 442 KB in stock:

            - *31 KB* are Keycloak's own: at each event of a client policy it parses the realm's policies and profiles anew. Two of
              its own executors on an `any-client` condition cost that much, without the gate.
            - *33 KB* are the gate's: who may authorize is asked when the request comes, and again when the token is made, because
              no hook is trusted alone. Each time the user's groups are read from Keycloak's caches. Asking only once was tried: 7 KB
              less at a code exchange, 5 KB at a refresh.
            - *Processor time* of a refresh: of a hundred parts of stock's, 2.4 are Keycloak's parsing at two events, 2.3 are the look
              into the session before Keycloak takes the token as used (the half of it Keycloak does again), 1.7 the decision, asked
              three times, and 1 the looks for what has ended. A sixth of a process's time went to Java's compiler, still after
              six thousand refreshes, and not alike at both: so its threads are counted apart.
            - *Userinfo and introspection* are looked up in a cache, once or twice, for what has ended; their 14 to 19 KB are the parsing
              at one event. While something has ended in the realm within ten minutes, as among the operations below, introspection
              reads the token once more: 10 KB.
            - *The sign-in page* takes 22 KB at its events, the same parsing and 4 KB of the gate's. Keycloak copies the texts of a
              theme four times for each page that it shows, 0.2 KB for each text: the 202 texts of the gate's own pages are in a
              bundle of their own, which those pages alone read. Of a hundred parts of stock's processor time, 2.3 are Keycloak's
              parsing at one event, 2.4 the gate's answer to it, and 2 the brand and the line that names the service; the profile shows
              7 in all, less than the table.
            - *Boot*: one more JAR is read, and each realm's status is looked at for its line in the log.
            - *The pages of 300 and of 2,000 authorizations* take about as much of the server as that of 25; the rest is the database's,
              which joins them all twice, to count them and to sort them by name: of 2,000, 5.7 ms instead of 2.7 ms. To count them in
              the statement that sorts them was tried: the page of 25 gains what that of 2,000 does, 1 ms. Before PostgreSQL has
              learned of rows that were just made, which it does by itself within a minute, it joins 300 of them in 75 ms instead of
              1 ms: so both databases are analyzed before each contest.
            - *Revoking one* looks for the sessions twice, in all that the person has, and marks the end in Keycloak's cache in between,
              so that whoever refreshes or reads at that very moment brings nothing back.
            - *The provider JAR* holds more than 310 small classes, the admin's and the user's pages, and texts in six languages
              (40 KB). An eighth of it is the JAR's own index. The names of local variables were left out: 7 % less.
            """;

    private final Findings findings;

    private Report(Findings findings) {
        this.findings = findings;
    }

    static String of(Findings findings) {
        return new Report(findings).text();
    }

    private String text() {
        return Stream.of(head(), targets(), WHERE_IT_GOES, operations(), lists(), bulk(), growth(), besides())
                .collect(Collectors.joining("\n"));
    }

    private String head() {
        var machine = findings.machine();
        return format(
                """
                # Benchmark

                What the gate costs: a Keycloak with it beside one without, of the same version and settings, each with a
                database of its own in one PostgreSQL, asked the same by one driver in turns, so that whatever else the machine
                does hurts both alike. A ratio is the gate's measure to stock's, round by round: its median, and in brackets its
                smallest and largest. Both hash passwords with little effort, so that the hash does not hide the rest of a sign-in.

                Written by the benchmark, with [all numbers](benchmark.json); no test runs this:

                ```sh
                ./mvnw -DskipTests -Pbenchmark verify  # an hour on two processors; writes this page
                ```

                %s, Keycloak %s, Java %s, %s with %d processors and %d GB.
                """,
                machine.date(),
                machine.keycloak(),
                machine.java(),
                machine.system(),
                machine.processors(),
                machine.memoryGigabytes());
    }

    private String targets() {
        return section(
                "Targets",
                table(
                        List.of("target", "measured", "held"),
                        Target.all(findings).stream()
                                .map(target -> List.of(
                                        target.promise(), target.measured(), target.held() ? "yes" : "**no**"))));
    }

    private String operations() {
        return section(
                "Operations",
                "Statements, allocated bytes and processor time are the server's, per operation. Processor time is that of Java's"
                        + " threads;\nthe compiler and the garbage collector work beside them, and are in the row of the whole"
                        + " process [below](#besides).\n\n"
                        + table(
                                measuresOf("operation"),
                                findings.operations().stream().map(row -> cells(row.title(), row))));
    }

    private String lists() {
        var user = table(
                measuresOf("authorizations"),
                findings.lists().stream().map(list -> cells(number(list.authorizations()), list.row())));
        var admin = table(
                List.of("authorizations of the service", "median ms", "p99 ms", "CPU ms", "KB allocated", "SQL"),
                findings.adminLists().stream()
                        .map(row -> List.of(
                                number(row.authorizations()),
                                figure(row.gate().medianMillis()),
                                figure(row.gate().p99Millis()),
                                figure(row.gate().cpuMillis()),
                                figure(row.gate().kilobytes()),
                                figure(row.gate().statements()))));
        return section(
                "Lists",
                "The user's own: the gate's page of 25 against the account API's JSON, which always has all of them.\n\n"
                        + user
                        + "\nThe admin's, of one service, which stock Keycloak has not: it tells consents user by user.\n\n"
                        + admin);
    }

    private String bulk() {
        var bulk = findings.bulk();
        return section(
                "Bulk revocation",
                format(
                        """
                        %s authorizations of one service by one call, against a loop over the stock admin API (%s of them): %s ms
                        per authorization against %s ms; %s times quicker.
                        """,
                        number(Bulk.AUTHORIZATIONS),
                        number(Bulk.LOOPED),
                        figure(bulk.gate().median()),
                        figure(bulk.stock().median()),
                        spread(bulk.ratio())));
    }

    private String growth() {
        return section(
                "Growth",
                "The token paths of one user, where something grows. CPU and bytes are ratios to stock in the same realm.\n\n"
                        + table(
                                List.of(
                                        "what grows",
                                        "to",
                                        "operation",
                                        "median ms, stock",
                                        "gate",
                                        "CPU ratio",
                                        "bytes ratio",
                                        "SQL, stock",
                                        "gate"),
                                findings.growth().stream()
                                        .map(grown -> List.of(
                                                grown.grows(),
                                                number(grown.size()),
                                                grown.row().title(),
                                                figure(grown.row().stock().medianMillis()),
                                                figure(grown.row().gate().medianMillis()),
                                                spread(grown.row().cpu()),
                                                spread(grown.row().bytes()),
                                                figure(grown.row().stock().statements()),
                                                figure(grown.row().gate().statements())))));
    }

    private String besides() {
        var size = findings.size();
        var boot = findings.boot();
        return section(
                "Besides",
                table(
                        List.of("", "stock", "gate", "ratio"),
                        Stream.of(
                                List.of(
                                        "boot, seconds",
                                        figure(boot.stock().median()),
                                        figure(boot.gate().median()),
                                        spread(boot.ratio())),
                                wholeProcess(),
                                sizes("heap after garbage collection, MB", size.stockHeap(), size.gateHeap()),
                                sizes("built installation on disk, MB", size.stockDisk(), size.gateDisk()),
                                List.of("provider JAR, KB", "", format("%.0f", size.providerJar() / 1e3), ""),
                                List.of("theme JAR, KB", "", format("%.0f", size.themeJar() / 1e3), ""))));
    }

    private List<String> wholeProcess() {
        double stock = sum(row -> row.stock().processMillis());
        double gate = sum(row -> row.gate().processMillis());
        return List.of(
                "processor time of the whole process, each operation once, ms",
                figure(stock),
                figure(gate),
                format("%.2f", gate / stock));
    }

    private double sum(ToDoubleFunction<Row> measure) {
        return findings.operations().stream().mapToDouble(measure).sum();
    }

    private static List<String> sizes(String title, long stock, long gate) {
        return List.of(
                title,
                format("%.1f", stock / MEGABYTE),
                format("%.1f", gate / MEGABYTE),
                format("%.2f", (double) gate / stock));
    }

    /** Over what {@link #cells} tells. */
    private static List<String> measuresOf(String what) {
        return List.of(
                what,
                "median ms, stock",
                "gate",
                "ratio",
                "p99 ms, stock",
                "gate",
                "CPU ms, stock",
                "gate",
                "ratio",
                "KB allocated, stock",
                "gate",
                "ratio",
                "SQL, stock",
                "gate");
    }

    private static List<String> cells(String title, Row row) {
        return List.of(
                title,
                figure(row.stock().medianMillis()),
                figure(row.gate().medianMillis()),
                spread(row.latency()),
                figure(row.stock().p99Millis()),
                figure(row.gate().p99Millis()),
                figure(row.stock().cpuMillis()),
                figure(row.gate().cpuMillis()),
                spread(row.cpu()),
                figure(row.stock().kilobytes()),
                figure(row.gate().kilobytes()),
                spread(row.bytes()),
                figure(row.stock().statements()),
                figure(row.gate().statements()));
    }

    private static String section(String title, String text) {
        return "## " + title + "\n\n" + text;
    }

    private static String table(List<String> head, Stream<List<String>> rows) {
        var line = head.stream().map(cell -> "---").toList();
        return Stream.concat(Stream.of(head, line), rows)
                .map(cells -> "| " + String.join(" | ", cells) + " |\n")
                .collect(Collectors.joining());
    }

    private static String spread(Spread spread) {
        return format("%.2f (%.2f–%.2f)", spread.median(), spread.low(), spread.high());
    }

    private static String figure(double value) {
        return value < 100 ? format("%.1f", value) : format("%,.0f", value);
    }

    private static String number(int value) {
        return format("%,d", value);
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
