package io.github.consentgate.decision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** The decision table as admins read it. */
final class DecisionDocument {

    private static final String HEADER = """

            ## %s

            | case | in fabrikam | in contoso | the request | may authorize |
            |---|---|---|---|---|
            """;

    private final List<DecisionCase> cases;

    DecisionDocument(List<DecisionCase> cases) {
        this.cases = cases;
    }

    String markdown() {
        return cases.stream()
                        .collect(groupingBy(DecisionCase::section, LinkedHashMap::new, toList()))
                        .entrySet()
                        .stream()
                        .map(section -> HEADER.formatted(section.getKey())
                                + section.getValue().stream()
                                        .map(DecisionDocument::row)
                                        .collect(joining()))
                        .collect(joining())
                + "\n";
    }

    private static String row(DecisionCase row) {
        return List.of(title(row), row.fabrikam().inWords(), row.contoso().inWords(), request(row), answer(row))
                .stream()
                .collect(joining(" | ", "| ", " |\n"));
    }

    private static String title(DecisionCase row) {
        return row.rules().isEmpty()
                ? row.title()
                : row.title()
                        + row.rules().entrySet().stream()
                                .map(rule -> "`" + rule.getKey() + "`: `" + rule.getValue() + "`")
                                .sorted()
                                .collect(joining(", ", " (", ")"));
    }

    private static String request(DecisionCase row) {
        List<String> words = new ArrayList<>();
        if (row.serviceBlocked()) {
            words.add("service blocked");
        }
        if (!row.scope().isEmpty()) {
            words.add("`" + row.scope() + "`");
        }
        row.selected().ifPresent(alias -> words.add(alias + " selected at sign-in"));
        return words.isEmpty() ? "any collection" : String.join(", ", words);
    }

    private static String answer(DecisionCase row) {
        return row.permitted()
                ? "**yes**, in " + String.join(" and ", row.collections())
                : "no: " + row.unmet().stream().map(code -> "`" + code + "`").collect(joining(", "));
    }
}
