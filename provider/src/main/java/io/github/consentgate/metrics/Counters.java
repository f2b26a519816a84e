package io.github.consentgate.metrics;

import io.github.consentgate.authorization.EndCause;
import io.github.consentgate.decision.Reason;
import io.micrometer.core.instrument.Metrics;
import java.util.Arrays;

/** The gate's counters. Where Keycloak's metrics are off, nothing listens to them. */
final class Counters {

    private static final String APPROVALS = "consent_gate_approvals";
    private static final String REFUSALS = "consent_gate_refusals";
    private static final String REVOCATIONS = "consent_gate_revocations";

    private Counters() {}

    /** A counter that begins at zero can be told from one that is missing. */
    static void begin() {
        Metrics.counter(APPROVALS);
        Arrays.stream(Reason.values()).map(Reason::code).forEach(reason -> Metrics.counter(REFUSALS, "reason", reason));
        Arrays.stream(EndCause.values())
                .map(EndCause::code)
                .forEach(cause -> Metrics.counter(REVOCATIONS, "cause", cause));
    }

    static void approved() {
        Metrics.counter(APPROVALS).increment();
    }

    /** A refusal for several reasons counts for each. */
    static void refused(String reason) {
        Metrics.counter(REFUSALS, "reason", reason).increment();
    }

    static void revoked(String cause, double number) {
        Metrics.counter(REVOCATIONS, "cause", cause).increment(number);
    }
}
