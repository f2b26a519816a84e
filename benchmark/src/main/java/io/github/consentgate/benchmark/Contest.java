package io.github.consentgate.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The same asked of both nodes in turns, so that what else the machine does hurts both alike. */
final class Contest {

    private final Side stock;
    private final Side gate;

    Contest(Side stock, Side gate) {
        this.stock = stock;
        this.gate = gate;
    }

    /** Who does the work, and which. */
    record Side(Node node, Work work) {}

    /** So many rounds of so many calls, after as many again of which nothing is kept. */
    Result run(int warmUps, int rounds, int calls) {
        IntStream.range(0, warmUps).forEach(round -> round(calls));
        return new Result(
                IntStream.range(0, rounds).mapToObj(round -> round(calls)).toList());
    }

    private Round round(int calls) {
        var ofStock = stock.work.ready(calls);
        var ofGate = gate.work.ready(calls);
        var beforeStock = Sample.Before.of(stock.node);
        var beforeGate = Sample.Before.of(gate.node);
        var takenByStock = new ArrayList<Long>();
        var takenByGate = new ArrayList<Long>();
        for (int call = 0; call < calls; call++) {
            // Whoever comes second finds the driver warm: each is second as often.
            if (call % 2 == 0) {
                takenByStock.add(taken(ofStock.get(call)));
                takenByGate.add(taken(ofGate.get(call)));
            } else {
                takenByGate.add(taken(ofGate.get(call)));
                takenByStock.add(taken(ofStock.get(call)));
            }
        }
        return new Round(beforeStock.after(takenByStock), beforeGate.after(takenByGate));
    }

    static long taken(Runnable call) {
        long begun = System.nanoTime();
        call.run();
        return System.nanoTime() - begun;
    }

    record Round(Sample stock, Sample gate) {}

    /** The rounds that count. */
    record Result(List<Round> rounds) {

        Figures stock() {
            return Figures.of(rounds.stream().map(Round::stock).toList());
        }

        Figures gate() {
            return Figures.of(rounds.stream().map(Round::gate).toList());
        }

        Spread latency() {
            return Spread.ofRatios(rounds, sample -> Figures.median(sample.nanos()));
        }

        Spread cpu() {
            return Spread.ofRatios(rounds, Sample::cpuMicros);
        }

        Spread bytes() {
            return Spread.ofRatios(rounds, Sample::bytes);
        }
    }
}
