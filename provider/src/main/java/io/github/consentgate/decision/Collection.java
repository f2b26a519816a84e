package io.github.consentgate.decision;

import java.util.Set;

/**
 * An enabled collection as one of its members sees it: what the decision reads, and nothing else.
 *
 * @param id identifies it in events
 * @param alias identifies it in scopes and claims
 * @param name shown to the member
 * @param open whether it allows access by third-party services
 * @param groups the member's groups in it
 */
public record Collection(String id, String alias, String name, boolean open, Set<GroupPath> groups) {

    public Collection {
        groups = Set.copyOf(groups);
    }
}
