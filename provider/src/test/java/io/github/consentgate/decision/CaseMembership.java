package io.github.consentgate.decision;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A cell of the decision table: what a person is in one collection. A slash in a name is written {@code ~/}. */
record CaseMembership(boolean member, boolean blocked, List<String> groups) {

    static CaseMembership parse(String groups, String access) {
        return new CaseMembership(
                !groups.equals("-"),
                access.equals("blocked"),
                groups.equals("-") || groups.equals("member") ? List.of() : DecisionTable.list(groups));
    }

    void addTo(List<Collection> memberships, String alias) {
        if (member) {
            memberships.add(new Collection(idOf(alias), alias, alias.toUpperCase(Locale.ROOT), !blocked, groupPaths()));
        }
    }

    /** Unlike the alias, so that the two are never taken for each other. */
    static String idOf(String alias) {
        return "id of " + alias;
    }

    private Set<GroupPath> groupPaths() {
        // A member of a collection holds the group that is the collection, or stands behind it.
        return Stream.concat(Stream.of(GroupPath.of()), groups.stream().map(CaseMembership::path))
                .collect(Collectors.toSet());
    }

    private static GroupPath path(String cell) {
        return new GroupPath(Stream.of(cell.split("(?<!~)/"))
                .map(name -> name.replace("~/", "/"))
                .toList());
    }

    /** For people to read. */
    String inWords() {
        if (!member) {
            return "not a member";
        }
        String words = groups.isEmpty()
                ? "member"
                : groups.stream().map(CaseMembership::inWords).collect(Collectors.joining(", "));
        return blocked ? words + " (collection blocked)" : words;
    }

    private static String inWords(String group) {
        return switch (group) {
            case "Organization Owners" -> "owner";
            case "Project Collection Administrators" -> "administrator";
            default ->
                group.matches("Projects/[^/~]+|Access Levels/[^/~]+")
                        ? group.replace("Projects/", "project ").replace("Access Levels/", "level ")
                        : "group `" + group + "`";
        };
    }
}
