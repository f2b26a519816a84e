package io.github.consentgate.token;

import java.util.Optional;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.protocol.oidc.TokenManager;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;
import org.keycloak.representations.AccessToken;

/**
 * What introspection (RFC 7662) will tell of a token. Some mappers write only there, and for a lightweight token most
 * do; Keycloak has no hook for the answer itself, so it is looked at before the token is issued.
 */
final class IntrospectedToken {

    private IntrospectedToken() {}

    /** Empty where introspection tells nothing that is not in the token, which is the rule, and costs nothing. */
    static Optional<AccessToken> of(KeycloakSession session, ClientSessionContext context, AccessToken token) {
        boolean lightweight = AbstractOIDCProtocolMapper.getShouldUseLightweightToken(session);
        if (context.getProtocolMappersStream().noneMatch(mapper -> isForIntrospectionAlone(mapper, lightweight))) {
            return Optional.empty();
        }
        AccessToken told = new AccessToken();
        told.issuedFor(token.getIssuedFor());
        return Optional.of(new TokenManager()
                .transformIntrospectionAccessToken(
                        session, token, told, context.getClientSession().getUserSession(), context));
    }

    private static boolean isForIntrospectionAlone(ProtocolMapperModel mapper, boolean lightweight) {
        return OIDCAttributeMapperHelper.includeInIntrospection(mapper)
                && !(lightweight
                        ? OIDCAttributeMapperHelper.includeInLightweightAccessToken(mapper)
                        : OIDCAttributeMapperHelper.includeInAccessToken(mapper));
    }
}
