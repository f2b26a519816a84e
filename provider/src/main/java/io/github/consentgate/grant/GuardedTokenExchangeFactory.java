package io.github.consentgate.grant;

import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.protocol.oidc.grants.TokenExchangeGrantTypeFactory;

/** Token exchange (RFC 8693). */
public final class GuardedTokenExchangeFactory extends TokenExchangeGrantTypeFactory {

    @Override
    public OAuth2GrantType create(KeycloakSession session) {
        return GuardedGrantType.ofExchange(session, getId(), super.create(session));
    }

    /** Before Keycloak's own, which has none. */
    @Override
    public int order() {
        return 1;
    }
}
