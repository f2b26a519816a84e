package io.github.consentgate.decision;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads {@code decision-table.csv}. */
final class DecisionTable {

    private static final String RESOURCE = "/decision-table.csv";

    /** RFC 4180: a cell in quotes, in which quotes are doubled, or a bare one. */
    private static final Pattern CELL = Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*))");

    private DecisionTable() {}

    static List<DecisionCase> cases() {
        List<List<String>> rows = text().lines().map(DecisionTable::cells).toList();
        List<String> header = rows.get(0);
        return rows.stream().skip(1).map(row -> decisionCase(header, row)).toList();
    }

    /** A list within a cell. */
    static List<String> list(String cell) {
        return Arrays.stream(cell.split(";"))
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    private static DecisionCase decisionCase(List<String> header, List<String> row) {
        if (row.size() != header.size()) {
            throw new IllegalArgumentException("not " + header.size() + " cells: " + row);
        }
        Map<String, String> cells =
                IntStream.range(0, row.size()).boxed().collect(Collectors.toMap(header::get, row::get));
        return new DecisionCase(
                cells.get("section"),
                cells.get("case"),
                CaseMembership.parse(cells.get("fabrikam"), cells.get("fabrikam access")),
                CaseMembership.parse(cells.get("contoso"), cells.get("contoso access")),
                cells.get("service").equals("blocked"),
                cells.get("asks for"),
                Optional.of(cells.get("selected")).filter(Predicate.not(String::isEmpty)),
                list(cells.get("rules")).stream()
                        .map(rule -> rule.split("=", 2))
                        .collect(Collectors.toMap(rule -> rule[0], rule -> rule[1])),
                cells.get("may authorize").equals("yes"),
                list(cells.get("unmet")),
                list(cells.get("collections")));
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Matcher matcher = CELL.matcher(line);
        while (matcher.find()) {
            cells.add(
                    matcher.group(1) == null
                            ? matcher.group(2)
                            : matcher.group(1).replace("\"\"", "\""));
        }
        return cells;
    }

    private static String text() {
        try (InputStream resource = DecisionTable.class.getResourceAsStream(RESOURCE)) {
            return new String(resource.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
