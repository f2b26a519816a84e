package io.github.consentgate.admin.setup;

import io.github.consentgate.token.CollectionsMapper;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;

/** The client scope that means full access. One of that name for another protocol stays, and status tells of it. */
final class FullAccessScope {

    private static final String DESCRIPTION =
            "Full access to all the resources available to the user through the REST APIs";

    private final RealmModel realm;
    private final String name;

    FullAccessScope(RealmModel realm, String name) {
        this.realm = realm;
        this.name = name;
    }

    Stream<Change> lacking() {
        return KeycloakModelUtils.getClientScopeByName(realm, name) == null
                ? Stream.of(new Change("client-scope", "create the client scope " + name, name, this::create))
                : Stream.empty();
    }

    private void create() {
        ClientScopeModel scope = realm.addClientScope(name);
        scope.setDescription(DESCRIPTION);
        scope.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        scope.setDisplayOnConsentScreen(true);
        scope.setConsentScreenText("${consentGateFullAccess}");
        scope.setIncludeInTokenScope(true);
        scope.addProtocolMapper(collections());
    }

    private static ProtocolMapperModel collections() {
        ProtocolMapperModel mapper = new ProtocolMapperModel();
        mapper.setName("collections");
        mapper.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        mapper.setProtocolMapper(CollectionsMapper.PROVIDER_ID);
        mapper.setConfig(new HashMap<>(Map.of(
                OIDCAttributeMapperHelper.TOKEN_CLAIM_NAME, "collections",
                OIDCAttributeMapperHelper.INCLUDE_IN_ACCESS_TOKEN, "true",
                OIDCAttributeMapperHelper.INCLUDE_IN_INTROSPECTION, "true")));
        return mapper;
    }
}
