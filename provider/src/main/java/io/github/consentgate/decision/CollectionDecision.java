package io.github.consentgate.decision;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The prerequisites in one collection, met and unmet, in the order of {@link Reason}. */
public record CollectionDecision(Collection collection, String accessLevel, List<Reason> asked, Set<Reason> unmet) {

    static CollectionDecision of(Collection collection, PrerequisiteRules rules) {
        String accessLevel = rules.accessLevel(collection);
        List<Reason> asked = new ArrayList<>();
        Set<Reason> unmet = EnumSet.noneOf(Reason.class);
        ask(Reason.THIRD_PARTY_ACCESS, collection.open(), asked, unmet);
        if (rules.requireProjectMember()) {
            ask(Reason.PROJECT_MEMBER, rules.isProjectMember(collection), asked, unmet);
        }
        ask(Reason.ACCESS_LEVEL, rules.isEnough(accessLevel), asked, unmet);
        if (rules.requireAdministrator()) {
            ask(Reason.COLLECTION_ADMINISTRATOR, rules.isAdministrator(collection), asked, unmet);
        }
        return new CollectionDecision(collection, accessLevel, List.copyOf(asked), Set.copyOf(unmet));
    }

    private static void ask(Reason prerequisite, boolean met, List<Reason> asked, Set<Reason> unmet) {
        asked.add(prerequisite);
        if (!met) {
            unmet.add(prerequisite);
        }
    }

    /** All prerequisites hold in this one collection. */
    public boolean qualifies() {
        return unmet.isEmpty();
    }
}
