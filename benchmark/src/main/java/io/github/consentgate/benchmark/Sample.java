package io.github.consentgate.benchmark;

import io.github.consentgate.tests.server.Meter;
import java.util.List;

/**
 * What one round of calls took at one node.
 *
 * @param nanos of each call, as its caller saw them
 * @param cpuMicros processor time of the server's Java threads, per call
 * @param processMicros processor time of its whole process, with garbage collection and compilation, per call
 * @param bytes allocated by the server, per call
 * @param statements that reached its database, per call
 */
record Sample(List<Long> nanos, double cpuMicros, double processMicros, double bytes, double statements) {

    /** What a node had used when it was looked at. */
    record Before(Node node, Meter.Usage used, long statements) {

        static Before of(Node node) {
            return new Before(node, node.meter().used(), node.site().database().statements());
        }

        Sample after(List<Long> nanos) {
            double calls = nanos.size();
            var now = node.meter().used();
            return new Sample(
                    nanos,
                    now.cpuSince(used).toNanos() / 1e3 / calls,
                    now.processSince(used).toNanos() / 1e3 / calls,
                    now.bytesSince(used) / calls,
                    (node.site().database().statements() - statements) / calls);
        }
    }
}
