package io.github.consentgate.token;

import io.github.consentgate.scope.FullAccessBoundary;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.AccessToken;

/** How far a token reaches once mappers have written into it, which can put in what no scope gave. */
final class TokenReach {

    /** As claims of a mapper's own they are written after Keycloak's, and readers take the last one. */
    private static final Set<String> KEYCLOAKS_OWN = Set.of("realm_access", "resource_access", "aud", "azp", "scope");

    private TokenReach() {}

    /** Whether the token passes for another client's, or opens what lies beyond full access. */
    static boolean isBeyond(AccessToken token, ClientModel service) {
        return !service.getClientId().equals(token.getIssuedFor())
                || !Collections.disjoint(token.getOtherClaims().keySet(), KEYCLOAKS_OWN)
                || realmRoles(token).anyMatch(role -> FullAccessBoundary.isBeyond(service.getRealm(), role))
                || Stream.concat(token.getResourceAccess().keySet().stream(), audience(token))
                        .anyMatch(FullAccessBoundary::isBeyond);
    }

    /** Takes out what lies beyond full access. */
    static void curb(AccessToken token, RealmModel realm) {
        token.getOtherClaims().keySet().removeAll(KEYCLOAKS_OWN);
        token.getResourceAccess().keySet().removeIf(FullAccessBoundary::isBeyond);
        if (token.getRealmAccess() != null && token.getRealmAccess().getRoles() != null) {
            token.getRealmAccess().getRoles().removeIf(role -> FullAccessBoundary.isBeyond(realm, role));
        }
        token.audience(audience(token)
                .filter(client -> !FullAccessBoundary.isBeyond(client))
                .toArray(String[]::new));
    }

    private static Stream<String> realmRoles(AccessToken token) {
        AccessToken.Access access = token.getRealmAccess();
        return access == null || access.getRoles() == null ? Stream.empty() : access.getRoles().stream();
    }

    private static Stream<String> audience(AccessToken token) {
        return token.getAudience() == null ? Stream.empty() : Arrays.stream(token.getAudience());
    }
}
