package io.github.consentgate.token;

import io.github.consentgate.gate.ConsentGate;
import io.github.consentgate.gate.Ruling;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.protocol.oidc.mappers.TokenIntrospectionTokenMapper;
import org.keycloak.protocol.oidc.mappers.UserInfoTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.IDToken;

/** Claim with the aliases of the collections in which the user may authorize the service, sorted. */
public final class CollectionsMapper extends AbstractOIDCProtocolMapper
        implements OIDCAccessTokenMapper, OIDCIDTokenMapper, UserInfoTokenMapper, TokenIntrospectionTokenMapper {

    public static final String PROVIDER_ID = "consent-gate-collections";

    private static final String CLAIM = "collections";

    private static final List<ProviderConfigProperty> PROPERTIES = properties();

    private static List<ProviderConfigProperty> properties() {
        List<ProviderConfigProperty> properties = new ArrayList<>();
        OIDCAttributeMapperHelper.addTokenClaimNameConfig(properties);
        properties.get(0).setDefaultValue(CLAIM);
        OIDCAttributeMapperHelper.addIncludeInTokensConfig(properties, CollectionsMapper.class);
        return List.copyOf(properties);
    }

    @Override
    protected void setClaim(
            IDToken token,
            ProtocolMapperModel mapper,
            UserSessionModel userSession,
            KeycloakSession session,
            ClientSessionContext context) {
        AuthenticatedClientSessionModel clientSession = context.getClientSession();
        Ruling ruling = new ConsentGate(session)
                .mayAuthorize(
                        clientSession.getClient(),
                        userSession.getUser(),
                        context.getScopeString(true),
                        clientSession.getNote(OrganizationModel.ORGANIZATION_ATTRIBUTE));
        // Not through OIDCAttributeMapperHelper: it leaves out a list that is empty, and turns one alias into a text.
        String claim = mapper.getConfig().getOrDefault(OIDCAttributeMapperHelper.TOKEN_CLAIM_NAME, CLAIM);
        token.getOtherClaims().put(claim, ruling.qualifyingAliases());
    }

    /**
     * What APIs and Keycloak's account API are told of a live token is written anew each time, from scopes and mappers as
     * they are by then.
     */
    @Override
    public AccessToken transformIntrospectionToken(
            AccessToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext context) {
        AccessToken told = super.transformIntrospectionToken(token, mapper, session, userSession, context);
        ClientModel client = context.getClientSession().getClient();
        if (new ConsentGate(session).gates(client)) {
            TokenReach.curb(told, client.getRealm());
        }
        return told;
    }

    /** After all others. */
    @Override
    public int getPriority() {
        return Integer.MAX_VALUE;
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public String getDisplayType() {
        return "Consent Gate collections";
    }

    @Override
    public String getHelpText() {
        return "Adds the aliases of the collections in which the user may authorize services.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return PROPERTIES;
    }
}
