package io.github.consentgate.token;

import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorFactory;

/** Provider {@code consent-gate} of Keycloak's SPI {@code token-interceptor}. */
public final class TokenBackstopFactory implements TokenPostProcessorFactory {

    public static final String PROVIDER_ID = "consent-gate";

    @Override
    public TokenPostProcessor create(KeycloakSession session) {
        return new TokenBackstop(session);
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    /** Last, so that it sees what the others made of the token. */
    @Override
    public int order() {
        return Integer.MIN_VALUE;
    }
}
