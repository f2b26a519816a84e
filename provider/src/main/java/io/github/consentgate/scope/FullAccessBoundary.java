package io.github.consentgate.scope;

import java.util.Set;
import org.keycloak.Config;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

/**
 * Where full access ends. The account API can grant consents by itself, the broker hands out an identity provider's
 * tokens, and the admin clients administer realms: no service's token reaches any of these.
 */
public final class FullAccessBoundary {

    private static final Set<String> BEYOND = Set.of(
            Constants.ACCOUNT_MANAGEMENT_CLIENT_ID,
            Constants.BROKER_SERVICE_CLIENT_ID,
            Constants.REALM_MANAGEMENT_CLIENT_ID);

    private static final String ADMIN_CLIENT_SUFFIX = "-realm";

    private static final Set<String> ADMIN_REALM_ROLES = Set.of(AdminRoles.ADMIN, AdminRoles.CREATE_REALM);

    private FullAccessBoundary() {}

    public static boolean isBeyond(RoleModel role) {
        if (role.getContainer() instanceof ClientModel client) {
            return isBeyond(client.getClientId());
        }
        return role.getContainer() instanceof RealmModel realm && isBeyond(realm, role.getName());
    }

    public static boolean isBeyond(RealmModel realm, String realmRole) {
        return realm.getName().equals(Config.getAdminRealm()) && ADMIN_REALM_ROLES.contains(realmRole);
    }

    public static boolean isBeyond(String clientId) {
        return BEYOND.contains(clientId) || clientId.endsWith(ADMIN_CLIENT_SUFFIX);
    }
}
