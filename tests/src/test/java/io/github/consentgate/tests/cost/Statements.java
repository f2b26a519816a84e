package io.github.consentgate.tests.cost;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a median round of code exchanges sent to the database. */
record Statements(List<String> sent) {

    static Statements median(List<List<String>> rounds) {
        var sorted = new ArrayList<>(rounds);
        sorted.sort((one, other) -> Integer.compare(one.size(), other.size()));
        return new Statements(sorted.get(sorted.size() / 2));
    }

    int count() {
        return sent.size();
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
