package io.github.consentgate.policy;

import io.github.consentgate.token.GrantTypes;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.clientpolicy.ClientPolicyEvent;

/** The event type that belongs to a path; a refusal is recorded as its error type. */
final class EventPath {

    private EventPath() {}

    static EventType of(ClientPolicyEvent event, KeycloakSession session) {
        return switch (event) {
            case PUSHED_AUTHORIZATION_REQUEST -> EventType.PUSHED_AUTHORIZATION_REQUEST;
            case DEVICE_AUTHORIZATION_REQUEST -> EventType.OAUTH2_DEVICE_AUTH;
            case IDENTITY_BROKERING_API -> EventType.IDENTITY_PROVIDER_RETRIEVE_TOKEN;
            case REGISTER, REGISTERED -> EventType.CLIENT_REGISTER;
            case UPDATE, UPDATED -> EventType.CLIENT_UPDATE;
            case AUTHORIZATION_REQUEST, BACKCHANNEL_AUTHENTICATION_REQUEST, IMPLICIT_HYBRID_TOKEN_RESPONSE ->
                EventType.LOGIN;
            default -> new GrantTypes(session).currentEventType();
        };
    }
}
