package io.github.consentgate.admin.status;

import java.util.stream.Stream;

/** Whether the realm's client policies name the gate, and whether its rules can be read. */
final class RulesCheck {

    private RulesCheck() {}

    static Stream<Finding> gated(Checkup checkup) {
        return checkup.realmRules().gated()
                ? Stream.empty()
                : Stream.of(Finding.warning(
                        "not_gated",
                        "No enabled client policy names the gate, so the gate leaves this realm alone.",
                        "Call POST setup, or enable the client policy consent-gate."));
    }

    /** A doubled executor is among these. */
    static Stream<Finding> readable(Checkup checkup) {
        return checkup.realmRules().problems().stream().map(problem -> Finding.error(
                        "rules_broken",
                        "The rules are broken, so every service is refused: " + problem + ".",
                        "Correct it under Realm settings, Client policies.")
                .about(problem.toString()));
    }
}
