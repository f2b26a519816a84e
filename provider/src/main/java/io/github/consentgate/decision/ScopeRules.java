package io.github.consentgate.decision;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Full access, the whole of it and nothing narrower.
 *
 * @param fullAccessScope the name of the client scope that means full access
 * @param allowedScopes names of scopes that may ride along
 * @param requireExplicitScope whether a request must name full access itself; a default scope is not enough
 * @param organizationScopes whether {@code organization} scopes mean anything here (RFC 6749, section 3.3, leaves the
 *     values of a scope to the server; Keycloak knows {@code organization}, {@code organization:*} and
 *     {@code organization:<alias>})
 */
public record ScopeRules(
        String fullAccessScope, Set<String> allowedScopes, boolean requireExplicitScope, boolean organizationScopes) {

    private static final String ORGANIZATION = "organization";
    private static final String ORGANIZATION_PREFIX = ORGANIZATION + ":";
    private static final String ALL_ORGANIZATIONS = ORGANIZATION_PREFIX + "*";

    public ScopeRules {
        allowedScopes = Set.copyOf(allowedScopes);
    }

    /** Whether a service may ask for this, as the scope parameter of a request; {@code null} when there is none. */
    public boolean allowsRequest(String scopeParameter) {
        List<String> names = split(scopeParameter);
        return names.stream().allMatch(this::isAllowed) && (!requireExplicitScope || names.contains(fullAccessScope));
    }

    /** Whether a token may be issued with these client scopes, whoever attached them. */
    public boolean allowsEffective(Set<String> clientScopes) {
        return clientScopes.contains(fullAccessScope) && allowsAttached(clientScopes);
    }

    /** Whether nothing but full access and the scopes that may ride along is among these client scopes. */
    public boolean allowsAttached(Set<String> clientScopes) {
        return clientScopes.stream().allMatch(this::isAllowed);
    }

    private boolean isAllowed(String name) {
        if (name.equals(fullAccessScope)) {
            return true;
        }
        if (name.equals(ORGANIZATION) || name.startsWith(ORGANIZATION_PREFIX)) {
            return organizationScopes && allowedScopes.contains(ORGANIZATION) && !name.equals(ORGANIZATION_PREFIX);
        }
        return allowedScopes.contains(name);
    }

    /**
     * The collections that a request narrows the question to.
     *
     * @param selectedId id of the collection selected at sign-in, if one was; counts when the request asks for it
     */
    public CollectionQuestion question(String scopeParameter, Optional<String> selectedId) {
        List<String> names = split(scopeParameter);
        if (names.contains(ALL_ORGANIZATIONS)) {
            return CollectionQuestion.ANY;
        }
        return new CollectionQuestion(
                names.stream()
                        .filter(name -> name.startsWith(ORGANIZATION_PREFIX))
                        .map(name -> name.substring(ORGANIZATION_PREFIX.length()))
                        .collect(Collectors.toSet()),
                selectedId.filter(id -> names.contains(ORGANIZATION)));
    }

    private static List<String> split(String scopeParameter) {
        return scopeParameter == null
                ? List.of()
                : Arrays.stream(scopeParameter.split(" "))
                        .filter(name -> !name.isEmpty())
                        .toList();
    }
}
