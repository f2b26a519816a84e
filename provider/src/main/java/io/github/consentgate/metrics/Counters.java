package io.github.consentgate.metrics;

import io.github.consentgate.authorization.EndCause;
import io.github.consentgate.decision.Reason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.util.Arrays;

/** The gate's counters. Where Keycloak's metrics are off, nothing listens to them. */
final class Counters {

    private Counters() {}

    /** A counter that begins at zero can be told from one that is missing. */
    static void begin() {
        approvals();
        Arrays.stream(Reason.values()).map(Reason::code).forEach(Counters::refusals);
        Arrays.stream(EndCause.values()).map(EndCause::code).forEach(Counters::revocations);
    }

    static Counter approvals() {
        return register(
                Counter.builder("consent_gate_approvals").description("Approvals of third-party services by users."));
    }

    /** A refusal for several reasons counts for each. */
    static Counter refusals(String reason) {
        return register(Counter.builder("consent_gate_refusals")
                .description("Refusals of third-party services, by reason.")
                .tag("reason", reason));
    }

    static Counter revocations(String cause) {
        return register(Counter.builder("consent_gate_revocations")
                .description("Authorizations that ended, by cause.")
                .tag("cause", cause));
    }

    private static Counter register(Counter.Builder counter) {
        return counter.register(Metrics.globalRegistry);
    }
}
