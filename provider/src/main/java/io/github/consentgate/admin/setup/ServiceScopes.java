package io.github.consentgate.admin.setup;

import io.github.consentgate.admin.services.EveryService;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

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
