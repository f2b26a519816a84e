package io.github.consentgate.benchmark;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One node's rounds in a line.
 *
 * @param medianMillis of all calls
 * @param p99Millis 99 of 100 calls were quicker
 * @param cpuMillis processor time of Java's threads per call, in the median round
 * @param processMillis processor time of the whole process per call, over all rounds
 * @param kilobytes allocated per call, in the median round; 1 KB is 1,024 bytes
 * @param statements per call, in the median round
 */
record Figures(
        double medianMillis,
        double p99Millis,
        double cpuMillis,
        double processMillis,
        double kilobytes,
        double statements) {

    private static final double NANOS = 1e6;

    static Figures of(List<Sample> rounds) {
        var all = rounds.stream()
                .flatMap(round -> round.nanos().stream())
                .sorted()
                .toList();
        return new Figures(
                median(all) / NANOS,
                all.get((all.size() * 99 - 1) / 100) / NANOS,
                middle(rounds, Sample::cpuMicros) / 1e3,
                rounds.stream().mapToDouble(Sample::processMicros).average().orElseThrow() / 1e3,
                middle(rounds, Sample::bytes) / 1024,
                middle(rounds, Sample::statements));
    }

    /** Of any order. */
    static double median(List<Long> values) {
        return Spread.of(values.stream().mapToDouble(Long::doubleValue).toArray())
                .median();
    }

    private static double middle(List<Sample> rounds, ToDoubleFunction<Sample> measure) {
        return Spread.of(rounds.stream().mapToDouble(measure).toArray()).median();
    }
}
