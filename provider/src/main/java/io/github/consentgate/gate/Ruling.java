package io.github.consentgate.gate;

import io.github.consentgate.decision.Collection;
import io.github.consentgate.decision.CollectionDecision;
import io.github.consentgate.decision.Eligibility;
import io.github.consentgate.decision.Reason;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the gate says to one request.
 *
 * @param reasons why not; empty when the request may pass
 * @param eligibility the prerequisites behind it; empty when it was never a question of these
 * @param collectionIds ids of the collections asked, sorted; for the trail, never for the person
 */
public record Ruling(Set<Reason> reasons, Optional<Eligibility> eligibility, List<String> collectionIds) {

    /** May pass, and nobody's prerequisites were a question. */
    public static final Ruling PASS = new Ruling(Set.of(), Optional.empty(), List.of());

    public Ruling {
        reasons = Set.copyOf(reasons);
        collectionIds = List.copyOf(collectionIds);
    }

    public static Ruling refuse(Reason reason) {
        return new Ruling(Set.of(reason), Optional.empty(), List.of());
    }

    /** What follows from the prerequisites; {@code others} are the collections asked of which the person is no member. */
    static Ruling of(Eligibility eligibility, Stream<String> others) {
        Stream<String> own = eligibility.collections().stream()
                .map(CollectionDecision::collection)
                .map(Collection::id);
        return new Ruling(
                eligibility.unmet(),
                Optional.of(eligibility),
                Stream.concat(own, others).sorted().toList());
    }

    public boolean passes() {
        return reasons.isEmpty();
    }

    /** The first reason in order; it gives the OAuth error. Only for a ruling that does not pass. */
    public Reason reason() {
        return reasons.stream().sorted().findFirst().orElseThrow();
    }

    /** What a person can act on: what is missing where the least is missing, in sentences. */
    public String description() {
        Stream<Reason> nearest = eligibility.stream()
                .flatMap(asked -> asked.collections().stream())
                .map(CollectionDecision::unmet)
                .min(Comparator.comparing(Set::size))
                .stream()
                .flatMap(Set::stream);
        List<Reason> shown = Stream.concat(nearest, reasons.stream().filter(reason -> !reason.isOfCollection()))
                .distinct()
                .sorted()
                .toList();
        return shown.stream().map(Reason::description).collect(Collectors.joining(" "));
    }

    /** Whether the person was asked for prerequisites and some were missing. */
    public boolean isAboutPrerequisites() {
        return !passes() && eligibility.isPresent();
    }

    /** The collections asked of which the person is a member, each with its prerequisites. */
    public List<CollectionDecision> collections() {
        return eligibility.map(Eligibility::collections).orElse(List.of());
    }

    /** Aliases of the collections in which the person qualifies, sorted. */
    public List<String> qualifyingAliases() {
        return eligibility.map(Eligibility::qualifyingAliases).orElse(List.of());
    }
}
