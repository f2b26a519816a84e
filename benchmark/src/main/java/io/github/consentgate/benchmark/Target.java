package io.github.consentgate.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Something that the gate promises, what was measured, and whether it holds. */
record Target(String promise, String measured, boolean held) {

    /** Keycloak has work of its own beside, at either node. */
    private static final double STATEMENTS_OF_CHANCE = 0.1;

    private static final double KILOBYTE = 1_000;

    static List<Target> all(Findings findings) {
        var all = new ArrayList<Target>();
        for (var operation : Operation.values()) {
            operation.limit().ifPresent(limit -> all.addAll(asCheapAsStock(findings.operation(operation), limit)));
        }
        all.add(atMost("the page of 300 authorizations against the account API's list", findings.list(300), 1.0));
        all.add(atMost("the page of 2,000 authorizations against the account API's list", findings.list(2_000), 0.2));
        all.add(flat(findings));
        all.add(new Target(
                "bulk revocation at least 10 times quicker per authorization",
                text("%.0f times", findings.bulk().ratio().median()),
                findings.bulk().ratio().median() >= 10));
        all.add(new Target(
                "boot at most 1.05",
                text("%.2f", findings.boot().ratio().median()),
                findings.boot().ratio().median() <= 1.05));
        all.add(smaller("the provider JAR under 250 KB", findings.size().providerJar(), 250));
        all.add(smaller("the theme JAR under 500 KB", findings.size().themeJar(), 500));
        return all;
    }

    private static List<Target> asCheapAsStock(Row row, double limit) {
        return List.of(
                new Target(
                        row.title() + ": no statement more",
                        text(
                                "%.1f, stock %.1f",
                                row.gate().statements(), row.stock().statements()),
                        row.gate().statements() <= row.stock().statements() + STATEMENTS_OF_CHANCE),
                new Target(
                        text("%s: processor time at most %.2f", row.title(), limit),
                        text("%.2f", row.cpu().median()),
                        row.cpu().median() <= limit),
                new Target(
                        text("%s: allocated bytes at most %.2f", row.title(), limit),
                        text("%.2f", row.bytes().median()),
                        row.bytes().median() <= limit));
    }

    private static Target atMost(String what, Row row, double limit) {
        return new Target(
                text("%s: time at most %.1f", what, limit),
                text("%.2f", row.latency().median()),
                row.latency().median() <= limit);
    }

    /** From the first full page on. */
    private static Target flat(Findings findings) {
        double growth = findings.list(2_000).gate().medianMillis()
                / findings.list(25).gate().medianMillis();
        return new Target(
                "the page of 2,000 authorizations against the page of 25: time at most 1.25",
                text("%.2f", growth),
                growth <= 1.25);
    }

    private static Target smaller(String promise, long bytes, int kilobytes) {
        return new Target(promise, text("%.0f KB", bytes / KILOBYTE), bytes < kilobytes * KILOBYTE);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
