package io.github.consentgate.account;

import io.github.consentgate.page.StrangersText;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One authorization of the user's, with what its service says of itself, as it says it.
 *
 * @param publisher may be {@code null}, as may {@code logoUri}
 * @param lastUsed empty when no session is left that would tell
 */
record Authorization(
        String clientId,
        String name,
        String publisher,
        String logoUri,
        List<GrantedScope> scopes,
        Instant approved,
        Optional<Instant> lastUsed) {

    /**
     * A scope that was shown when the user approved.
     *
     * @param text the admin's consent screen text; may be a message key
     */
    record GrantedScope(String name, String text) {}

    /**
     * Whether a search finds a service.
     *
     * @param part of what is searched for, as {@link StrangersText#searchable} has it
     * @param name may be {@code null}
     */
    static boolean matches(String part, String name, String clientId) {
        return Stream.of(Objects.requireNonNullElse(name, ""), clientId)
                .map(StrangersText::searchable)
                .anyMatch(shown -> shown.contains(part));
    }

    /** Cleaned and never empty: a service without a name goes by its client id. */
    String shownName() {
        return Stream.of(name, clientId)
                .map(StrangersText::clean)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("?");
    }
}
