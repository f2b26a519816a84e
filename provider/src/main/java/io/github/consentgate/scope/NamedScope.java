package io.github.consentgate.scope;

import java.util.Map;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.cache.CachedRealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Whether a realm has a client scope of a name. Keycloak goes through all of them for that, which is much at every
 * token; so the id that was found is kept with the cached realm, and believed only while it leads to that name.
 */
public final class NamedScope {

    private static final String CACHE_KEY = NamedScope.class.getName() + ".";

    private NamedScope() {}

    public static boolean isIn(RealmModel realm, String name) {
        if (!(realm instanceof CachedRealmModel cached)) {
            return KeycloakModelUtils.getClientScopeByName(realm, name) != null;
        }
        @SuppressWarnings("unchecked")
        Map<String, String> kept = cached.getCachedWith();
        return leadsTo(name, realm, kept.get(CACHE_KEY + name)) || find(realm, name, kept);
    }

    private static boolean leadsTo(String name, RealmModel realm, String id) {
        ClientScopeModel scope = id == null ? null : realm.getClientScopeById(id);
        return scope != null && name.equals(scope.getName());
    }

    private static boolean find(RealmModel realm, String name, Map<String, String> kept) {
        ClientScopeModel scope = KeycloakModelUtils.getClientScopeByName(realm, name);
        if (scope == null) {
            return false;
        }
        kept.put(CACHE_KEY + name, scope.getId());
        return true;
    }
}
