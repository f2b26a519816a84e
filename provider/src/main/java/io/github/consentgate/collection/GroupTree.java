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

    /** A group comes several times: held, above another one, and with each value of its attribute. */
    void add(Node node) {
        nodes.merge(node.id, node, Node::and);
    }

    /** The groups held that are a collection or stand below one, seen from that collection. */
    Stream<HeldPath> heldPaths(CollectionSource source) {
        List<String> above = source.organizations() ? List.of() : source.group().names();
        return nodes.values().stream()
                .filter(Node::held)
                .map(this::fromTop)
                .filter(chain -> chain.size() > above.size()
                        && names(chain.subList(0, above.size())).equals(above))
                .map(chain -> new HeldPath(
                        chain.get(above.size()), new GroupPath(names(chain.subList(above.size() + 1, chain.size())))));
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

    /**
     * A group.
     *
     * @param held whether the user is a member of this very group
     * @param open whether its attribute leaves it open to third-party services
     * @param organization the enabled organization that the group stands behind; {@code null} for any other group
     */
    record Node(String id, String name, String parentId, boolean held, boolean open, Organization organization) {

        static Node of(Tuple row) {
            return new Node(
                    row.get("id", String.class),
                    row.get("name", String.class),
                    row.get("parentId", String.class),
                    row.get("held", Boolean.class),
                    ThirdPartyAccess.isOpen(row.get("access", String.class)),
                    Boolean.TRUE.equals(row.get("organizationEnabled", Boolean.class))
                            ? new Organization(
                                    row.get("organizationId", String.class),
                                    row.get("organizationAlias", String.class),
                                    row.get("organizationName", String.class))
                            : null);
        }

        private Node and(Node same) {
            return new Node(id, name, parentId, held || same.held, open && same.open, organization);
        }
    }

    record Organization(String id, String alias, String name) {}

    /**
     * A group held.
     *
     * @param root the group that is the collection, or that stands behind the organization
     * @param path from there down; empty for that group itself
     */
    record HeldPath(Node root, GroupPath path) {}
}
