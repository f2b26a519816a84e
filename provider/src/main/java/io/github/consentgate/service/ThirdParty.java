package io.github.consentgate.service;

import org.keycloak.models.ClientModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;

/** A service: an OIDC client with "consent required" on. Every other client is first-party and left alone. */
public final class ThirdParty {

    /** Client attribute: who the service says it is published by. */
    public static final String PUBLISHER = "consent-gate.publisher";

    /** Client attribute: {@code true} when nobody may authorize the service. */
    public static final String BLOCKED = "consent-gate.blocked";

    private ThirdParty() {}

    public static boolean is(ClientModel client) {
        return client != null
                && client.isConsentRequired()
                // Keycloak takes a client without a protocol for an OIDC one.
                && (client.getProtocol() == null || OIDCLoginProtocol.LOGIN_PROTOCOL.equals(client.getProtocol()));
    }

    public static boolean isBlocked(ClientModel service) {
        return Boolean.parseBoolean(service.getAttribute(BLOCKED));
    }
}
