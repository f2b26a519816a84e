package io.github.consentgate.grant;

import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.protocol.oidc.grants.PermissionGrantTypeFactory;

/** UMA 2.0 grant, {@code uma-ticket}. */
public final class GuardedPermissionFactory extends PermissionGrantTypeFactory {

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
