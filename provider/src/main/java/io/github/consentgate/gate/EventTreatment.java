package io.github.consentgate.gate;

import java.util.EnumMap;
import java.util.Map;
import org.keycloak.services.clientpolicy.ClientPolicyEvent;

/** What the gate does at each client policy event. An event that is not listed here fails a test, not a user. */
public enum EventTreatment {
    /** A browser, a device or a back channel asks to be authorized: only full access may be asked for. */
    AUTHORIZATION,
    /** The user of a back-channel request is known: only the right people. */
    BACKCHANNEL_TOKEN,
    /** A token is about to be issued: full access, the right person, a standing approval. */
    TOKEN,
    /** A grant that a service may not use. */
    FORBIDDEN,
    /** Somebody else's client exchanges a token that may be a service's. */
    EXCHANGE,
    /** A client is registered or changed: it is made to fit, or refused. */
    PROPOSED_CLIENT,
    /** A client was registered or changed: its scopes are made to fit. */
    STORED_CLIENT,
    /** A client is about to be removed: what rests on it ends with it. */
    REMOVED_CLIENT,
    /** Issues nothing and changes nothing that the gate guards; the reason is beside each. */
    IRRELEVANT;

    private static final Map<ClientPolicyEvent, EventTreatment> TREATMENTS = new EnumMap<>(ClientPolicyEvent.class);

    static {
        at(AUTHORIZATION, ClientPolicyEvent.AUTHORIZATION_REQUEST);
        at(AUTHORIZATION, ClientPolicyEvent.PUSHED_AUTHORIZATION_REQUEST);
        at(AUTHORIZATION, ClientPolicyEvent.DEVICE_AUTHORIZATION_REQUEST);
        at(AUTHORIZATION, ClientPolicyEvent.BACKCHANNEL_AUTHENTICATION_REQUEST);
        at(BACKCHANNEL_TOKEN, ClientPolicyEvent.BACKCHANNEL_TOKEN_REQUEST);

        at(TOKEN, ClientPolicyEvent.TOKEN_RESPONSE);
        at(TOKEN, ClientPolicyEvent.TOKEN_REFRESH_RESPONSE);
        at(TOKEN, ClientPolicyEvent.DEVICE_TOKEN_RESPONSE);
        at(TOKEN, ClientPolicyEvent.BACKCHANNEL_TOKEN_RESPONSE);

        at(FORBIDDEN, ClientPolicyEvent.IMPLICIT_HYBRID_TOKEN_RESPONSE);
        at(FORBIDDEN, ClientPolicyEvent.SERVICE_ACCOUNT_TOKEN_REQUEST);
        at(FORBIDDEN, ClientPolicyEvent.SERVICE_ACCOUNT_TOKEN_RESPONSE);
        at(FORBIDDEN, ClientPolicyEvent.RESOURCE_OWNER_PASSWORD_CREDENTIALS_REQUEST);
        at(FORBIDDEN, ClientPolicyEvent.RESOURCE_OWNER_PASSWORD_CREDENTIALS_RESPONSE);
        at(FORBIDDEN, ClientPolicyEvent.JWT_AUTHORIZATION_GRANT);
        at(FORBIDDEN, ClientPolicyEvent.IDENTITY_BROKERING_API);
        at(EXCHANGE, ClientPolicyEvent.TOKEN_EXCHANGE_REQUEST);

        at(PROPOSED_CLIENT, ClientPolicyEvent.REGISTER);
        at(PROPOSED_CLIENT, ClientPolicyEvent.UPDATE);
        at(STORED_CLIENT, ClientPolicyEvent.REGISTERED);
        at(STORED_CLIENT, ClientPolicyEvent.UPDATED);
        at(REMOVED_CLIENT, ClientPolicyEvent.UNREGISTER);

        // Only a client id is known; AUTHORIZATION_REQUEST follows with the whole request.
        at(IRRELEVANT, ClientPolicyEvent.PRE_AUTHORIZATION_REQUEST);
        // The code is not parsed yet; TOKEN_RESPONSE follows.
        at(IRRELEVANT, ClientPolicyEvent.PRE_TOKEN_REQUEST);
        at(IRRELEVANT, ClientPolicyEvent.TOKEN_REQUEST);
        at(IRRELEVANT, ClientPolicyEvent.DEVICE_TOKEN_REQUEST);
        // The user is not known yet; TOKEN_REFRESH_RESPONSE follows.
        at(IRRELEVANT, ClientPolicyEvent.TOKEN_REFRESH);
        // These only read or end what was issued before.
        at(IRRELEVANT, ClientPolicyEvent.VIEW);
        at(IRRELEVANT, ClientPolicyEvent.TOKEN_REVOKE);
        at(IRRELEVANT, ClientPolicyEvent.TOKEN_REVOKE_RESPONSE);
        at(IRRELEVANT, ClientPolicyEvent.TOKEN_INTROSPECT);
        at(IRRELEVANT, ClientPolicyEvent.USERINFO_REQUEST);
        at(IRRELEVANT, ClientPolicyEvent.LOGOUT_REQUEST);
        // A SAML client is no service: consent and scopes are OAuth's.
        at(IRRELEVANT, ClientPolicyEvent.SAML_AUTHN_REQUEST);
        at(IRRELEVANT, ClientPolicyEvent.SAML_LOGOUT_REQUEST);
    }

    private static void at(EventTreatment treatment, ClientPolicyEvent event) {
        TREATMENTS.put(event, treatment);
    }

    /** An event of a Keycloak that this was not tested with is refused until somebody has looked at it. */
    public static EventTreatment of(ClientPolicyEvent event) {
        return TREATMENTS.getOrDefault(event, FORBIDDEN);
    }

    static boolean lists(ClientPolicyEvent event) {
        return TREATMENTS.containsKey(event);
    }
}
