package io.github.consentgate.grant;

import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.grants.JWTAuthorizationGrantTypeFactory;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;

/** JWT bearer grant (RFC 7523, section 2.1). */
public final class GuardedJwtAuthorizationFactory extends JWTAuthorizationGrantTypeFactory {

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
