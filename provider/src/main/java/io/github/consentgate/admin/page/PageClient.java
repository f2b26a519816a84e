package io.github.consentgate.admin.page;

import java.util.Optional;
import java.util.Set;
import org.keycloak.common.util.Encode;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.protocol.oidc.OIDCConfigAttributes;
import org.keycloak.services.managers.RealmManager;

/**
 * The client by which a realm's admins sign in to the admin's page. Like Keycloak's own console it is public, uses PKCE
 * and hands on admin roles; its flow and its scope are the admin's to narrow. Without it there is no page.
 */
public final class PageClient {

    public static final String ID = "consent-gate-admin";

    private PageClient() {}

    /** Empty when there is none, an admin has disabled it, or somebody else has made one of that name. */
    public static Optional<ClientModel> find(RealmModel realm) {
        return Optional.ofNullable(realm.getClientByClientId(ID))
                .filter(ClientModel::isEnabled)
                .filter(PageClient::isIt);
    }

    /** One that sends its codes nowhere else, and is no service. */
    static boolean isIt(ClientModel client) {
        return !client.isConsentRequired()
                && client.isPublicClient()
                && client.getRedirectUris().equals(Set.of(address(client.getRealm()) + "*"));
    }

    private static String address(RealmModel realm) {
        return "/realms/" + Encode.encodePathAsIs(realm.getName()) + "/consent-gate/";
    }

    static void create(RealmModel realm) {
        String address = address(realm);
        ClientModel client = KeycloakModelUtils.createPublicClient(realm, ID);
        client.setName("Consent Gate");
        client.setDescription("The page where admins look after third-party services.");
        client.setEnabled(true);
        client.setRootUrl(Constants.AUTH_BASE_URL_PROP);
        // The admin console shows it as a link, in its list of clients.
        client.setBaseUrl(address);
        client.addRedirectUri(address + "*");
        client.setAttribute(OIDCConfigAttributes.POST_LOGOUT_REDIRECT_URIS, Constants.INCLUDE_REDIRECTS);
        client.setAttribute(OIDCConfigAttributes.PKCE_CODE_CHALLENGE_METHOD, "S256");
        // Roles are then looked up when they are asked for, whatever client scopes the realm has.
        client.setAttribute(Constants.USE_LIGHTWEIGHT_ACCESS_TOKEN_ENABLED, "true");
        client.setFullScopeAllowed(false);
        client.addScopeMapping(everyAdminRole(realm));
    }

    private static RoleModel everyAdminRole(RealmModel realm) {
        return RealmManager.isAdministrationRealm(realm)
                ? realm.getRole(AdminRoles.ADMIN)
                : realm.getClientByClientId(Constants.REALM_MANAGEMENT_CLIENT_ID)
                        .getRole(AdminRoles.REALM_ADMIN);
    }
}
