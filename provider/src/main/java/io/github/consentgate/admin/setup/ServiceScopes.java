package io.github.consentgate.admin.setup;

import io.github.consentgate.admin.services.EveryService;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;

/** Full access as a default scope of the services that are there already; new ones get it from the gate. */
final class ServiceScopes {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final String scope;

    ServiceScopes(KeycloakSession session, RealmModel realm, String scope) {
        this.session = session;
        this.realm = realm;
        this.scope = scope;
    }

    Stream<Change> lacking() {
        ClientScopeModel taken = KeycloakModelUtils.getClientScopeByName(realm, scope);
        if (taken != null && !OIDCLoginProtocol.LOGIN_PROTOCOL.equals(taken.getProtocol())) {
            // Keycloak gives a client no scope of another protocol.
            return Stream.empty();
        }
        return new EveryService(session, realm)
                .stream()
                        .filter(service -> !service.getClientScopes(true).containsKey(scope))
                        .map(service -> new Change(
                                "service",
                                "give " + service.getClientId() + " the default client scope " + scope,
                                service.getClientId(),
                                () -> add(service)));
    }

    private void add(ClientModel service) {
        ClientScopeModel fullAccess = KeycloakModelUtils.getClientScopeByName(realm, scope);
        // As an optional scope it would have to be asked for; a client has a scope only once.
        service.removeClientScope(fullAccess);
        service.addClientScope(fullAccess, true);
    }
}
