package io.github.consentgate.decision;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Names of groups from the collection downwards, the collection itself left out. A name may hold any character, a slash
 * too; that is why this is a list and not a text.
 */
public record GroupPath(List<String> names) {

    public GroupPath {
        names = List.copyOf(names);
    }

    public static GroupPath of(String... names) {
        return new GroupPath(List.of(names));
    }

    /** Reads a path as an admin writes it, {@code Projects} or {@code Teams/Owners}. */
    public static GroupPath parse(String path) {
        return new GroupPath(
                Arrays.stream(path.split("/")).filter(name -> !name.isEmpty()).toList());
    }

    /** The group of this name right below this one. */
    public GroupPath child(String name) {
        return new GroupPath(Stream.concat(names.stream(), Stream.of(name)).toList());
    }

    /** Membership of a subgroup counts as membership of its parent. */
    boolean isAtOrBelow(GroupPath parent) {
        return names.size() >= parent.names.size()
                && names.subList(0, parent.names.size()).equals(parent.names);
    }

    boolean isBelow(GroupPath parent) {
        return names.size() > parent.names.size() && isAtOrBelow(parent);
    }

    /** The name right below {@code parent}; only for a path that {@link #isBelow} it. */
    String nameBelow(GroupPath parent) {
        return names.get(parent.names.size());
    }
}
