package io.github.consentgate.decision;

import java.util.List;
import java.util.Set;

/**
 * What a person must be to authorize a service: where each prerequisite is read in a collection's groups, and which
 * ones are asked for.
 *
 * @param accessLevels all access levels, lowest first; a person who holds none holds the first
 * @param minimumAccessLevel one of {@code accessLevels}
 */
public record PrerequisiteRules(
        GroupPath owners,
        GroupPath administrators,
        GroupPath projects,
        GroupPath accessLevelsGroup,
        List<String> accessLevels,
        String minimumAccessLevel,
        boolean requireProjectMember,
        boolean requireAdministrator) {

    /**
     * @throws IllegalArgumentException if the minimum is not one of the levels, or a level stands twice
     */
    public PrerequisiteRules {
        accessLevels = List.copyOf(accessLevels);
        if (!accessLevels.contains(minimumAccessLevel)) {
            throw new IllegalArgumentException("unknown access level: " + minimumAccessLevel);
        }
        if (Set.copyOf(accessLevels).size() != accessLevels.size()) {
            throw new IllegalArgumentException("an access level stands twice: " + accessLevels);
        }
    }

    boolean isProjectMember(Collection collection) {
        return collection.groups().stream().anyMatch(group -> group.isBelow(projects));
    }

    boolean isAdministrator(Collection collection) {
        return collection.groups().stream()
                .anyMatch(group -> group.isAtOrBelow(administrators) || group.isAtOrBelow(owners));
    }

    boolean isEnough(String accessLevel) {
        return accessLevels.indexOf(accessLevel) >= accessLevels.indexOf(minimumAccessLevel);
    }

    /** The highest level held; a group with a name that is no level counts for nothing. */
    String accessLevel(Collection collection) {
        int highest = collection.groups().stream()
                .filter(group -> group.isBelow(accessLevelsGroup))
                .mapToInt(group -> accessLevels.indexOf(group.nameBelow(accessLevelsGroup)))
                .reduce(0, Math::max);
        return accessLevels.get(highest);
    }
}
