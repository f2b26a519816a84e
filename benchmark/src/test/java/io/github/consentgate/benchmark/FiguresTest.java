package io.github.consentgate.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final long MILLISECOND = 1_000_000;

    @Test
    void timesAreThoseOfAllCallsAndTheRestIsTheMedianRounds() {
        var figures = Figures.of(List.of(
                sample(1, 50, 4_000, 7_000, 1_024, 2),
                sample(51, 100, 8_000, 7_000, 2_048, 4),
                sample(101, 101, 6_000, 10_000, 3_072, 3)));

        assertThat(figures).isEqualTo(new Figures(51, 100, 6, 8, 2, 3));
    }

    @Test
    void ofOneCallEachTimeIsThatOfTheCall() {
        var figures = Figures.of(List.of(sample(7, 7, 0, 0, 0, 0)));

        assertThat(figures.medianMillis()).isEqualTo(7);
        assertThat(figures.p99Millis()).isEqualTo(7);
    }

    /** One call for each millisecond from the first to the last. */
    private static Sample sample(
            long first, long last, double cpuMicros, double processMicros, double bytes, double statements) {
        var nanos = LongStream.rangeClosed(first, last)
                .map(millis -> millis * MILLISECOND)
                .boxed()
                .toList();
        return new Sample(nanos, cpuMicros, processMicros, bytes, statements);
    }
}
