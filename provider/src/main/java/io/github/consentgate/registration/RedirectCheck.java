package io.github.consentgate.registration;

import io.github.consentgate.service.RedirectUriRule;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.protocol.oidc.OIDCConfigAttributes;
import org.keycloak.representations.idm.ClientRepresentation;

/** Where a service would have browsers sent to once it is as proposed, after signing in and after signing out. */
public final class RedirectCheck {

    /** Keycloak's words for "the same as after signing in" and "nowhere". */
    private static final Set<String> NO_ADDRESSES = Set.of("+", "-", "");

    private final ClientRepresentation proposed;
    private final ClientModel existing;

    /** {@code existing} is {@code null} when the client is new. */
    RedirectCheck(ClientRepresentation proposed, ClientModel existing) {
        this.proposed = proposed;
        this.existing = existing;
    }

    /** As it is. */
    public static RedirectCheck of(ClientModel service) {
        return new RedirectCheck(new ClientRepresentation(), service);
    }

    /** What is wrong with the first address that is; empty when nothing is. */
    public Optional<String> problem() {
        return Stream.concat(afterSignIn().stream(), afterSignOut())
                .map(this::absolute)
                .flatMap(address -> RedirectUriRule.problem(address, isPublic()).stream())
                .findFirst();
    }

    private Collection<String> afterSignIn() {
        return Optional.<Collection<String>>ofNullable(proposed.getRedirectUris())
                .orElse(existing == null ? List.of() : existing.getRedirectUris());
    }

    private Stream<String> afterSignOut() {
        String key = OIDCConfigAttributes.POST_LOGOUT_REDIRECT_URIS;
        String joined =
                proposed.getAttributes() != null && proposed.getAttributes().containsKey(key)
                        ? proposed.getAttributes().get(key)
                        : existing == null ? null : existing.getAttribute(key);
        return joined == null
                ? Stream.empty()
                : Arrays.stream(joined.split(Constants.CFG_DELIMITER, -1))
                        .filter(address -> !NO_ADDRESSES.contains(address));
    }

    /** Keycloak takes an address that begins with a slash for one below the root URL. */
    private String absolute(String address) {
        String root =
                Optional.ofNullable(proposed.getRootUrl()).orElse(existing == null ? null : existing.getRootUrl());
        return address != null && address.startsWith("/") && root != null ? root + address : address;
    }

    private boolean isPublic() {
        return Optional.ofNullable(proposed.isPublicClient()).orElse(existing != null && existing.isPublicClient());
    }
}
