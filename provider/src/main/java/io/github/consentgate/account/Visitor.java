package io.github.consentgate.account;

import io.github.consentgate.gate.ImpersonatedSession;
import java.util.stream.Stream;
import org.keycloak.models.AccountRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/** Who looks at the page, and what they may do there: the roles are those that the account API asks for. */
final class Visitor {

    private final UserSessionModel userSession;
    private final ClientModel account;

    Visitor(UserSessionModel userSession, ClientModel account) {
        this.userSession = userSession;
        this.account = account;
    }

    UserModel user() {
        return userSession.getUser();
    }

    boolean mayView() {
        return hasOneOf(
                AccountRoles.MANAGE_ACCOUNT,
                AccountRoles.VIEW_APPLICATIONS,
                AccountRoles.MANAGE_CONSENT,
                AccountRoles.VIEW_CONSENT);
    }

    boolean mayRevoke() {
        return hasOneOf(AccountRoles.MANAGE_ACCOUNT, AccountRoles.MANAGE_CONSENT);
    }

    /** Whether it is an admin who sits in the user's session. */
    boolean isImpersonator() {
        return ImpersonatedSession.is(userSession);
    }

    private boolean hasOneOf(String... names) {
        return Stream.of(names).anyMatch(this::has);
    }

    private boolean has(String name) {
        RoleModel role = account.getRole(name);
        return role != null && user().hasRole(role);
    }
}
