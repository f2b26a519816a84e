package io.github.consentgate.page;

import org.keycloak.common.util.ObjectUtil;
import org.keycloak.models.RealmModel;

/** What a realm calls itself on its pages. */
final class RealmName {

    private RealmName() {}

    /** As Keycloak's pages have it. The admin console stores an empty name where an admin clears it. */
    static String of(RealmModel realm) {
        return ObjectUtil.isBlank(realm.getDisplayName()) ? realm.getName() : realm.getDisplayName();
    }
}
