package io.github.consentgate.scope;

import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.RoleUtils;

/** Keycloak leaves a client scope that maps roles out of the tokens of a user who holds none of them. */
public final class HeldRoles {

    private HeldRoles() {}

    public static boolean open(ClientScopeModel scope, UserModel user) {
        return scope.getScopeMappingsStream().findAny().isEmpty()
                || RoleUtils.expandCompositeRolesStream(scope.getScopeMappingsStream())
                        .anyMatch(user::hasRole);
    }
}
