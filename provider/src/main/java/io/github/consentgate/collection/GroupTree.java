package io.github.consentgate.collection;

import io.github.consentgate.decision.GroupPath;
import io.github.consentgate.rules.CollectionSource;
import jakarta.persistence.Tuple;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Groups of one user with all that stand above them, up to the top. */
final class GroupTree {

    private final Map<String, Node> nodes = new HashMap<>();

    void add(Tuple row) {
        Node node = new Node(
                row.get("id", String.class),
                row.get("name", String.class),
                row.get("parentId", String.class),
                row.get("held", Boolean.class));
        nodes.merge(node.id, node, (known, same) -> known.held ? known : same);
    }

    /** The groups held that are a collection or stand below one, seen from that collection. */
    Stream<HeldPath> heldPaths(CollectionSource source) {
        List<String> above = source.organizations() ? List.of() : source.group().names();
        return nodes.values().stream()
                .filter(node -> node.held)
                .map(this::fromTop)
                .filter(chain -> chain.size() > above.size()
                        && names(chain.subList(0, above.size())).equals(above))
                .map(chain -> new HeldPath(
                        chain.get(above.size()).id,
                        chain.get(above.size()).name,
                        new GroupPath(names(chain.subList(above.size() + 1, chain.size())))));
    }

    private List<Node> fromTop(Node node) {
        Deque<Node> chain = new ArrayDeque<>();
        for (Node current = node; current != null; current = nodes.get(current.parentId)) {
            chain.addFirst(current);
        }
        return List.copyOf(chain);
    }

    private static List<String> names(List<Node> chain) {
        return chain.stream().map(Node::name).toList();
    }

    private record Node(String id, String name, String parentId, boolean held) {}

    /**
     * A group held.
     *
     * @param rootId id of the group that is the collection, or that stands behind the organization
     * @param path from there down; empty for that group itself
     */
    record HeldPath(String rootId, String rootName, GroupPath path) {}
}
