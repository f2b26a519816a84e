package io.github.consentgate.benchmark;

import java.io.IOException;

/** Seconds from the command to the first answer, some times over, in turns. */
record Boot(Spread stock, Spread gate, Spread ratio) {

    static Boot measure(Pair pair, int times) throws IOException, InterruptedException {
        var stock = new double[times];
        var gate = new double[times];
        var ratio = new double[times];
        for (int time = 0; time < times; time++) {
            stock[time] = pair.stock().reboot().toMillis() / 1e3;
            gate[time] = pair.gate().reboot().toMillis() / 1e3;
            ratio[time] = gate[time] / stock[time];
        }
        return new Boot(Spread.of(stock), Spread.of(gate), Spread.of(ratio));
    }
}
