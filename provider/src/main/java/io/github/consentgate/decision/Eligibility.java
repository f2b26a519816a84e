package io.github.consentgate.decision;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a person may authorize a service, and why not.
 *
 * @param serviceBlocked nobody may authorize the service
 * @param collections the collections asked of which the person is a member, each with its prerequisites
 */
public record Eligibility(boolean serviceBlocked, List<CollectionDecision> collections) {

    public Eligibility {
        collections = List.copyOf(collections);
    }

    /**
     * Decides. All prerequisites must hold in one and the same collection: half of them here and half there make
     * nobody eligible.
     *
     * @param memberships the enabled collections that the person is a member of
     */
    public static Eligibility decide(
            boolean serviceBlocked,
            List<Collection> memberships,
            CollectionQuestion question,
            PrerequisiteRules rules) {
        return new Eligibility(
                serviceBlocked,
                question.among(memberships).stream()
                        .map(collection -> CollectionDecision.of(collection, rules))
                        .toList());
    }

    public boolean permitted() {
        return !serviceBlocked && collections.stream().anyMatch(CollectionDecision::qualifies);
    }

    /** The union over the collections asked, in order; empty exactly when {@link #permitted}. */
    public Set<Reason> unmet() {
        Set<Reason> unmet = EnumSet.noneOf(Reason.class);
        if (serviceBlocked) {
            unmet.add(Reason.SERVICE_BLOCKED);
        }
        if (collections.isEmpty()) {
            unmet.add(Reason.NO_COLLECTION);
        }
        if (collections.stream().noneMatch(CollectionDecision::qualifies)) {
            collections.forEach(collection -> unmet.addAll(collection.unmet()));
        }
        return unmet;
    }

    /** The aliases of the collections in which the person qualifies, sorted. */
    public List<String> qualifyingAliases() {
        return collections.stream()
                .filter(CollectionDecision::qualifies)
                .map(decision -> decision.collection().alias())
                .sorted()
                .toList();
    }
}
