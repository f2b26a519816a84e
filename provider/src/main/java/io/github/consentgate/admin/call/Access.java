package io.github.consentgate.admin.call;

import io.github.consentgate.service.ThirdParty;
import jakarta.ws.rs.ForbiddenException;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.GroupModel;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Keycloak's own admin permissions, asked for what each call does. */
public final class Access {

    private final AdminPermissionEvaluator auth;

    public Access(AdminPermissionEvaluator auth) {
        if (ThirdParty.is(auth.adminAuth().getClient())) {
            // Whatever roles its token may carry: what a service is let do must not decide what services are let do.
            throw new ForbiddenException();
        }
        this.auth = auth;
    }

    /**
     * Reading about the whole realm. A fine-grained permission for all users may have exceptions that Keycloak tells of
     * one by one only; the role has none.
     */
    public void requireView() {
        require(AdminRoles.VIEW_USERS, AdminRoles.MANAGE_USERS);
    }

    /** Reading about one user; {@code null} for one that is unknown, which only who may see all may learn. */
    public void requireView(UserModel user) {
        if (user == null) {
            requireView();
        } else {
            auth.users().requireView(user);
        }
    }

    /** Revoking in the whole realm. */
    public void requireRevoke() {
        require(AdminRoles.MANAGE_USERS);
    }

    /** Revoking what one user approved; {@code null} as in {@link #requireView(UserModel)}. */
    public void requireRevoke(UserModel user) {
        if (user == null) {
            requireRevoke();
        } else {
            auth.users().requireManage(user);
        }
    }

    /** Blocking a service; {@code null} for one that is unknown. */
    public void requireBlock(ClientModel service) {
        if (service == null) {
            auth.clients().requireManage();
        } else {
            auth.clients().requireManage(service);
        }
    }

    /** Blocking an organization. */
    public void requireBlock(OrganizationModel organization) {
        if (organization == null) {
            auth.orgs().requireManage();
        } else {
            auth.orgs().requireManage(organization);
        }
    }

    /** Blocking a collection that is a group. */
    public void requireBlock(GroupModel group) {
        if (group == null) {
            auth.groups().requireManage();
        } else {
            auth.groups().requireManage(group);
        }
    }

    /** Turning the admin's page on or off, which makes or removes a client that hands on admin roles. */
    public void requireAdminPage() {
        auth.realm().requireManageRealm();
        auth.clients().requireManage();
    }

    private void require(String... roles) {
        if (!auth.hasOneAdminRole(roles)) {
            throw new ForbiddenException();
        }
    }

    public void requireSetup() {
        auth.realm().requireManageRealm();
    }
}
