package io.github.consentgate.page;

import io.github.consentgate.decision.CollectionDecision;
import java.util.List;

/** The prerequisites in one collection of the user's. */
public final class CollectionView {

    private final CollectionDecision decision;
    private final String minimumAccessLevel;

    CollectionView(CollectionDecision decision, String minimumAccessLevel) {
        this.decision = decision;
        this.minimumAccessLevel = minimumAccessLevel;
    }

    public String getName() {
        return decision.collection().name();
    }

    /** The access level held. */
    public String getAccessLevel() {
        return decision.accessLevel();
    }

    public String getMinimumAccessLevel() {
        return minimumAccessLevel;
    }

    public List<PrerequisiteView> getPrerequisites() {
        return decision.asked().stream()
                .map(reason -> new PrerequisiteView(reason, !decision.unmet().contains(reason)))
                .toList();
    }
}
