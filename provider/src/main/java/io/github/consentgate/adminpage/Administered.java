package io.github.consentgate.adminpage;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.managers.RealmManager;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.fgap.AdminPermissions;

/** The realm that somebody has some admin role in. One that is unknown is told from no other. */
final class Administered {

    private Administered() {}

    static Optional<RealmModel> find(KeycloakSession session, AdminAuth admin, String name) {
        return Optional.ofNullable(session.realms().getRealmByName(name)).filter(realm -> isBy(session, admin, realm));
    }

    static boolean isBy(KeycloakSession session, AdminAuth admin, RealmModel realm) {
        return (RealmManager.isAdministrationRealm(admin.getRealm())
                        || admin.getRealm().equals(realm))
                && AdminPermissions.realms(session, admin).isAdmin(realm);
    }
}
