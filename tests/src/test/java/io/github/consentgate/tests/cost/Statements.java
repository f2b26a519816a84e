package io.github.consentgate.tests.cost;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a median round of code exchanges sent to the database. */
record Statements(List<String> sent) {

    /**
     * Hibernate loads what mappers are configured with in batches, by the order of their random ids: two equal realms
     * differ by one or two of these (seen in ten pairs).
     */
    private static final String BATCHED = "from PROTOCOL_MAPPER_CONFIG";

    static Statements median(List<List<String>> rounds) {
        var sorted = new ArrayList<>(rounds);
        sorted.sort((one, other) -> Integer.compare(one.size(), other.size()));
        return new Statements(sorted.get(sorted.size() / 2));
    }

    int count() {
        return sent.size();
    }

    int countButForBatches() {
        return (int)
                sent.stream().filter(statement -> !statement.contains(BATCHED)).count();
    }

    /** The statements that are not among the other's, for whoever reads a failure. */
    List<String> beyond(Statements other) {
        var left = new ArrayList<>(sent);
        for (var statement : other.sent) {
            left.remove(statement);
        }
        Collections.sort(left);
        return left;
    }
}
