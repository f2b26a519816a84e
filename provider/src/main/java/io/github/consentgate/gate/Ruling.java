package io.github.consentgate.gate;

import io.github.consentgate.decision.Collection;
import io.github.consentgate.decision.CollectionDecision;
import io.github.consentgate.decision.Eligibility;
import io.github.consentgate.decision.Reason;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the gate says to one request.
 *
 * @param reasons why not; empty when the request may pass
 * @param eligibility the prerequisites behind it; empty when it was never a question of these
 */
public record Ruling(Set<Reason> reasons, Optional<Eligibility> eligibility) {

    /** May pass, and nobody's prerequisites were a question. */
    public static final Ruling PASS = new Ruling(Set.of(), Optional.empty());

    public Ruling {
        reasons = Set.copyOf(reasons);
    }

    public static Ruling refuse(Reason reason) {
        return new Ruling(Set.of(reason), Optional.empty());
    }

    static Ruling of(Eligibility eligibility) {
        return new Ruling(eligibility.unmet(), Optional.of(eligibility));
    }

    public boolean passes() {
        return reasons.isEmpty();
    }

    /** The first reason in order; it gives the OAuth error. Only for a ruling that does not pass. */
    public Reason reason() {
        return reasons.stream().sorted().findFirst().orElseThrow();
    }

    /** Whether the person was asked for prerequisites and some were missing. */
    public boolean isAboutPrerequisites() {
        return !passes() && eligibility.isPresent();
    }

    /** The collections asked of which the person is a member, each with its prerequisites. */
    public List<CollectionDecision> collections() {
        return eligibility.map(Eligibility::collections).orElse(List.of());
    }

    /** Ids of the collections asked. */
    public List<String> collectionIds() {
        return collections().stream()
                .map(CollectionDecision::collection)
                .map(Collection::id)
                .sorted()
                .toList();
    }

    /** Aliases of the collections in which the person qualifies, sorted. */
    public List<String> qualifyingAliases() {
        return eligibility.map(Eligibility::qualifyingAliases).orElse(List.of());
    }
}
