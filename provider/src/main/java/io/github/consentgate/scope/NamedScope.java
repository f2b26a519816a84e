package io.github.consentgate.scope;

import java.util.Map;
import java.util.Optional;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.cache.CachedRealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * The client scope of a name. Keycloak goes through all of a realm's for that, which is much at every token; so the id
 * that was found is kept with the cached realm, and believed only while it leads to that name.
 */
public final class NamedScope {

    private static final String CACHE_KEY = NamedScope.class.getName() + ".";

    private NamedScope() {}

    public static Optional<ClientScopeModel> in(RealmModel realm, String name) {
        if (!(realm instanceof CachedRealmModel cached)) {
            return lookUp(realm, name);
        }
        @SuppressWarnings("unchecked")
        Map<String, String> kept = cached.getCachedWith();
        return Optional.ofNullable(kept.get(CACHE_KEY + name))
                .map(realm::getClientScopeById)
                .filter(scope -> name.equals(scope.getName()))
                .or(() -> lookUpAndKeep(realm, name, kept));
    }

    private static Optional<ClientScopeModel> lookUpAndKeep(RealmModel realm, String name, Map<String, String> kept) {
        Optional<ClientScopeModel> found = lookUp(realm, name);
        found.ifPresent(scope -> kept.put(CACHE_KEY + name, scope.getId()));
        return found;
    }

    private static Optional<ClientScopeModel> lookUp(RealmModel realm, String name) {
        return Optional.ofNullable(KeycloakModelUtils.getClientScopeByName(realm, name));
    }
}
