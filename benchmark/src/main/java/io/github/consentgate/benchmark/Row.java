package io.github.consentgate.benchmark;

/**
 * One operation at both nodes.
 *
 * @param latency of the gate's median call to stock's, round by round; so are the others
 */
record Row(String title, Figures stock, Figures gate, Spread latency, Spread cpu, Spread bytes) {

    static Row of(String title, Contest.Result result) {
        return new Row(title, result.stock(), result.gate(), result.latency(), result.cpu(), result.bytes());
    }
}
