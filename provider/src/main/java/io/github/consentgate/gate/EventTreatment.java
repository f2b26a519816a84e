package io.github.consentgate.gate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.keycloak.services.clientpolicy.ClientPolicyEvent;

/** What the gate does at each client policy event. An event that is not listed here fails a test, not a user. */
public enum EventTreatment {
    /** A browser, a device or a back channel asks to be authorized: only full access may be asked for. */
    AUTHORIZATION,
    /** The user of a back-channel request is known: only the right people. */
    BACKCHANNEL_TOKEN,
    /** A code is redeemed: only one that was asked for with a proof key. */
    CODE,
    /**
     * A service comes with a refresh token, which counts as used before the token event: under broken rules it is refused
     * here, so that it is good again once an admin has mended them.
     */
    REFRESH,
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
    /** A token is shown to Keycloak: not one whose session has ended, even where the session is found. */
    SHOWN_TOKEN,
    /** Issues nothing and changes nothing that the gate guards; the reason is beside each. */
    IRRELEVANT;

    private static final Map<ClientPolicyEvent, EventTreatment> TREATMENTS = Collections.unmodifiableMap(treatments());

    private static Map<ClientPolicyEvent, EventTreatment> treatments() {
        Map<ClientPolicyEvent, EventTreatment> listed = new EnumMap<>(ClientPolicyEvent.class);
        listed.put(ClientPolicyEvent.AUTHORIZATION_REQUEST, AUTHORIZATION);
        listed.put(ClientPolicyEvent.PUSHED_AUTHORIZATION_REQUEST, AUTHORIZATION);
        listed.put(ClientPolicyEvent.DEVICE_AUTHORIZATION_REQUEST, AUTHORIZATION);
        listed.put(ClientPolicyEvent.BACKCHANNEL_AUTHENTICATION_REQUEST, AUTHORIZATION);
        listed.put(ClientPolicyEvent.BACKCHANNEL_TOKEN_REQUEST, BACKCHANNEL_TOKEN);

        listed.put(ClientPolicyEvent.TOKEN_REQUEST, CODE);
        listed.put(ClientPolicyEvent.TOKEN_REFRESH, REFRESH);
        listed.put(ClientPolicyEvent.TOKEN_RESPONSE, TOKEN);
        listed.put(ClientPolicyEvent.TOKEN_REFRESH_RESPONSE, TOKEN);
        listed.put(ClientPolicyEvent.DEVICE_TOKEN_RESPONSE, TOKEN);
        listed.put(ClientPolicyEvent.BACKCHANNEL_TOKEN_RESPONSE, TOKEN);

        listed.put(ClientPolicyEvent.IMPLICIT_HYBRID_TOKEN_RESPONSE, FORBIDDEN);
        listed.put(ClientPolicyEvent.SERVICE_ACCOUNT_TOKEN_REQUEST, FORBIDDEN);
        listed.put(ClientPolicyEvent.SERVICE_ACCOUNT_TOKEN_RESPONSE, FORBIDDEN);
        listed.put(ClientPolicyEvent.RESOURCE_OWNER_PASSWORD_CREDENTIALS_REQUEST, FORBIDDEN);
        listed.put(ClientPolicyEvent.RESOURCE_OWNER_PASSWORD_CREDENTIALS_RESPONSE, FORBIDDEN);
        listed.put(ClientPolicyEvent.JWT_AUTHORIZATION_GRANT, FORBIDDEN);
        listed.put(ClientPolicyEvent.IDENTITY_BROKERING_API, FORBIDDEN);
        listed.put(ClientPolicyEvent.TOKEN_EXCHANGE_REQUEST, EXCHANGE);

        listed.put(ClientPolicyEvent.TOKEN_INTROSPECT, SHOWN_TOKEN);
        listed.put(ClientPolicyEvent.USERINFO_REQUEST, SHOWN_TOKEN);

        listed.put(ClientPolicyEvent.REGISTER, PROPOSED_CLIENT);
        listed.put(ClientPolicyEvent.UPDATE, PROPOSED_CLIENT);
        listed.put(ClientPolicyEvent.REGISTERED, STORED_CLIENT);
        listed.put(ClientPolicyEvent.UPDATED, STORED_CLIENT);
        listed.put(ClientPolicyEvent.UNREGISTER, REMOVED_CLIENT);

        // Only a client id is known; AUTHORIZATION_REQUEST follows with the whole request.
        listed.put(ClientPolicyEvent.PRE_AUTHORIZATION_REQUEST, IRRELEVANT);
        // The code is not parsed yet; TOKEN_RESPONSE follows.
        listed.put(ClientPolicyEvent.PRE_TOKEN_REQUEST, IRRELEVANT);
        listed.put(ClientPolicyEvent.DEVICE_TOKEN_REQUEST, IRRELEVANT);
        // These only read or end what was issued before.
        listed.put(ClientPolicyEvent.VIEW, IRRELEVANT);
        listed.put(ClientPolicyEvent.TOKEN_REVOKE, IRRELEVANT);
        listed.put(ClientPolicyEvent.TOKEN_REVOKE_RESPONSE, IRRELEVANT);
        listed.put(ClientPolicyEvent.LOGOUT_REQUEST, IRRELEVANT);
        // A SAML client is no service: consent and scopes are OAuth's.
        listed.put(ClientPolicyEvent.SAML_AUTHN_REQUEST, IRRELEVANT);
        listed.put(ClientPolicyEvent.SAML_LOGOUT_REQUEST, IRRELEVANT);
        return listed;
    }

    /** An event of a Keycloak that this was not tested with is refused until somebody has looked at it. */
    public static EventTreatment of(ClientPolicyEvent event) {
        return TREATMENTS.getOrDefault(event, FORBIDDEN);
    }

    static boolean lists(ClientPolicyEvent event) {
        return TREATMENTS.containsKey(event);
    }
}
