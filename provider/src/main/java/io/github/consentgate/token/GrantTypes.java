package io.github.consentgate.token;

import io.github.consentgate.gate.Ruling;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Set;
import org.keycloak.OAuth2Constants;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;

/** The grant types of RFC 6749 and its kin: which one is at hand, and which a service may use. */
public final class GrantTypes {

    private static final Set<String> OF_SERVICES = Set.of(
            OAuth2Constants.AUTHORIZATION_CODE,
            OAuth2Constants.REFRESH_TOKEN,
            OAuth2Constants.DEVICE_CODE_GRANT_TYPE,
            OAuth2Constants.CIBA_GRANT_TYPE);

    /** A person waits at a device or a back channel; the answer there is access_denied (RFC 8628, section 3.5). */
    private static final Set<String> POLLED =
            Set.of(OAuth2Constants.DEVICE_CODE_GRANT_TYPE, OAuth2Constants.CIBA_GRANT_TYPE);

    private static final Set<String> SIGN_INS = Set.of(
            OAuth2Constants.AUTHORIZATION_CODE,
            OAuth2Constants.PASSWORD,
            OAuth2Constants.DEVICE_CODE_GRANT_TYPE,
            OAuth2Constants.CIBA_GRANT_TYPE);

    private final KeycloakSession session;

    public GrantTypes(KeycloakSession session) {
        this.session = session;
    }

    /** The grant type at hand; empty text when a token is made outside the token endpoint. */
    String current(ClientSessionContext context) {
        String known = context.getAttribute(Constants.GRANT_TYPE, String.class);
        if (known != null) {
            return known;
        }
        return requested();
    }

    /** The event type of the grant that the token endpoint is asked for. */
    public EventType currentEventType() {
        return eventType(requested());
    }

    private String requested() {
        MultivaluedMap<String, String> form =
                session.getContext().getHttpRequest().getDecodedFormParameters();
        String parameter = form == null ? null : form.getFirst(OIDCLoginProtocol.GRANT_TYPE_PARAM);
        return parameter == null ? "" : parameter;
    }

    boolean isOfServices(String grantType) {
        return OF_SERVICES.contains(grantType);
    }

    /** The OAuth error by which a grant refuses. */
    public String error(String grantType, Ruling ruling) {
        return POLLED.contains(grantType)
                ? ruling.reason().authorizationError()
                : ruling.reason().tokenError();
    }

    /** A person signs in to the client that asks; nothing comes from an earlier token. */
    boolean isSignIn(String grantType) {
        return SIGN_INS.contains(grantType);
    }

    boolean isExchange(String grantType) {
        return OAuth2Constants.TOKEN_EXCHANGE_GRANT_TYPE.equals(grantType);
    }

    EventType eventType(String grantType) {
        OAuth2GrantType grant = grantType.isEmpty() ? null : session.getProvider(OAuth2GrantType.class, grantType);
        return grant == null ? EventType.LOGIN : grant.getEventType();
    }
}
