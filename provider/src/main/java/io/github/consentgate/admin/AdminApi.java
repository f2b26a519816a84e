package io.github.consentgate.admin;

import io.github.consentgate.admin.authorizations.AuthorizationsResource;
import io.github.consentgate.admin.call.Access;
import io.github.consentgate.admin.call.Trail;
import io.github.consentgate.admin.collections.CollectionsResource;
import io.github.consentgate.admin.page.PageResource;
import io.github.consentgate.admin.services.ServicesResource;
import io.github.consentgate.admin.setup.SetupResource;
import io.github.consentgate.admin.status.StatusResource;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/** The root of the admin API in one realm. */
public final class AdminApi {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Access access;
    private final AdminEventBuilder adminEvent;

    AdminApi(KeycloakSession session, RealmModel realm, Access access, AdminEventBuilder adminEvent) {
        this.session = session;
        this.realm = realm;
        this.access = access;
        this.adminEvent = adminEvent;
    }

    @Path("authorizations")
    public AuthorizationsResource authorizations() {
        return new AuthorizationsResource(session, realm, access, trail());
    }

    @Path("services")
    public ServicesResource services() {
        return new ServicesResource(session, realm, access, trail());
    }

    @Path("collections")
    public CollectionsResource collections() {
        return new CollectionsResource(session, realm, access, trail());
    }

    @Path("setup")
    public SetupResource setup() {
        return new SetupResource(session, realm, access, trail());
    }

    @Path("status")
    public StatusResource status() {
        return new StatusResource(session, realm, access);
    }

    @Path("admin-page")
    public PageResource adminPage() {
        return new PageResource(session, realm, access, trail());
    }

    /** Keycloak would take any other path for a method that is not allowed. */
    @Path("{unknown: .*}")
    @SuppressWarnings("DoNotCallSuggester") // Keycloak calls it
    public Object unknown() {
        throw new NotFoundException("No such call");
    }

    private Trail trail() {
        return new Trail(adminEvent);
    }
}
