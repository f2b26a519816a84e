package io.github.consentgate.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The middle of some values, and where they lie.
 *
 * @param median half of the values are at most this
 * @param low the smallest
 * @param high the largest
 */
record Spread(double median, double low, double high) {

    /** Of at least one value, in any order. */
    static Spread of(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** Of the gate's measure to stock's, round by round. */
    static Spread ofRatios(List<Contest.Round> rounds, ToDoubleFunction<Sample> measure) {
        return of(rounds.stream()
                .mapToDouble(round -> measure.applyAsDouble(round.gate()) / measure.applyAsDouble(round.stock()))
                .toArray());
    }
}
