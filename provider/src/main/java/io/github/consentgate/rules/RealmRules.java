package io.github.consentgate.rules;

import java.util.List;
import java.util.Optional;

/**
 * What a realm's client policies say about the gate.
 *
 * @param gated whether an enabled policy names the gate; if not, the gate leaves the realm alone
 * @param rules the rules; empty when the realm is not gated, or when they are broken and nobody may pass
 * @param problems what is broken
 */
public record RealmRules(boolean gated, Optional<GateRules> rules, List<RulesProblem> problems) {

    static final RealmRules NOT_GATED = new RealmRules(false, Optional.empty(), List.of());

    static RealmRules broken(List<RulesProblem> problems) {
        return new RealmRules(true, Optional.empty(), List.copyOf(problems));
    }

    static RealmRules of(GateRules rules) {
        return new RealmRules(true, Optional.of(rules), List.of());
    }
}
