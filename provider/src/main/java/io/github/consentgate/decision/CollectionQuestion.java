package io.github.consentgate.decision;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which collections a request asks for; one of them must qualify. Naming none asks for any.
 *
 * @param aliases the collections that the scope parameter names
 * @param selectedId id of the collection that the user selected at sign-in
 */
public record CollectionQuestion(Set<String> aliases, Optional<String> selectedId) {

    public static final CollectionQuestion ANY = new CollectionQuestion(Set.of(), Optional.empty());

    public CollectionQuestion {
        aliases = Set.copyOf(aliases);
    }

    List<Collection> among(List<Collection> collections) {
        return aliases.isEmpty() && selectedId.isEmpty()
                ? collections
                : collections.stream().filter(this::names).toList();
    }

    private boolean names(Collection collection) {
        return aliases.contains(collection.alias())
                || selectedId.filter(collection.id()::equals).isPresent();
    }
}
