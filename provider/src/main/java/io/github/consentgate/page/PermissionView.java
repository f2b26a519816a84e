package io.github.consentgate.page;

import java.util.Comparator;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.ClientScopeModel;

/** One line of what a service asks for. */
public final class PermissionView {

    static final Comparator<PermissionView> WEIGHTIEST_FIRST = Comparator.comparing(PermissionView::isFullAccess)
            .thenComparing(PermissionView::isOfflineAccess)
            .reversed()
            .thenComparing(permission -> permission.scope.getName());

    private final ClientScopeModel scope;
    private final boolean fullAccess;
    private final boolean added;

    PermissionView(ClientScopeModel scope, boolean fullAccess, boolean added) {
        this.scope = scope;
        this.fullAccess = fullAccess;
        this.added = added;
    }

    /** The admin's consent screen text; may be a message key. */
    public String getText() {
        return scope.getConsentScreenText();
    }

    public boolean isFullAccess() {
        return fullAccess;
    }

    public boolean isOfflineAccess() {
        return OAuth2Constants.OFFLINE_ACCESS.equals(scope.getName());
    }

    /** Whether the user has approved the service before, but not this. */
    public boolean isAdded() {
        return added;
    }
}
