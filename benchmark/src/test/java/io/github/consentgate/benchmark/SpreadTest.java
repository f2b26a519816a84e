package io.github.consentgate.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void theMiddleOfAnOddNumberIsOneOfThem() {
        assertThat(Spread.of(3, 1, 2)).isEqualTo(new Spread(2, 1, 3));
    }

    @Test
    void theMiddleOfAnEvenNumberLiesBetweenTwo() {
        assertThat(Spread.of(4, 1, 2, 3)).isEqualTo(new Spread(2.5, 1, 4));
    }

    @Test
    void aRatioIsTheGatesToStocksRoundByRound() {
        var rounds = List.of(round(10, 20), round(100, 100), round(10, 11));

        assertThat(Spread.ofRatios(rounds, Sample::bytes)).isEqualTo(new Spread(1.1, 1, 2));
    }

    private static Contest.Round round(double stock, double gate) {
        return new Contest.Round(sample(stock), sample(gate));
    }

    private static Sample sample(double bytes) {
        return new Sample(List.of(1L), 0, 0, bytes, 0);
    }
}
