package io.github.consentgate.adminpage;

import io.github.consentgate.admin.authorizations.AuthorizationsResource;
import io.github.consentgate.admin.call.Access;
import io.github.consentgate.admin.call.Parameters;
import io.github.consentgate.admin.call.Trail;
import io.github.consentgate.admin.collections.CollectionsResource;
import io.github.consentgate.admin.services.ServicesResource;
import io.github.consentgate.admin.setup.SetupResource;
import io.github.consentgate.admin.status.StatusResource;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissions;

/** Where one admin works on one realm: the admin API's own calls, made without a detour. */
final class Desk {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Access access;
    private final Trail trail;

    Desk(KeycloakSession session, RealmModel realm, AdminAuth admin) {
        this.session = session;
        this.realm = realm;
        this.access = new Access(AdminPermissions.evaluator(session, realm, admin));
        this.trail = new Trail(new AdminEventBuilder(
                realm, admin, session, session.getContext().getConnection()));
    }

    RealmModel realm() {
        return realm;
    }

    Access access() {
        return access;
    }

    AuthorizationsResource authorizations() {
        return new AuthorizationsResource(session, realm, access, trail);
    }

    ServicesResource services() {
        return new ServicesResource(session, realm, access, trail);
    }

    CollectionsResource collections() {
        return new CollectionsResource(session, realm, access, trail);
    }

    SetupResource setup() {
        return new SetupResource(session, realm, access, trail);
    }

    StatusResource status() {
        return new StatusResource(session, realm, access);
    }

    boolean mayRevoke(String userId) {
        UserModel user = session.users().getUserById(realm, userId);
        return may(() -> access.requireRevoke(user));
    }

    /** Whether Keycloak would let the admin; asked the same way as when it is done. */
    static boolean may(Runnable requirement) {
        try {
            requirement.run();
            return true;
        } catch (ForbiddenException e) {
            return false;
        }
    }

    MultivaluedMap<String, String> query() {
        return session.getContext().getUri().getQueryParameters();
    }

    MultivaluedMap<String, String> form() {
        return session.getContext().getHttpRequest().getDecodedFormParameters();
    }

    /** What a call of the admin API takes, out of all that was sent; a field that was left empty does not count. */
    static Parameters parameters(MultivaluedMap<String, String> sent, Set<String> known) {
        return new Parameters(filled(sent, known), known);
    }

    static MultivaluedMap<String, String> filled(MultivaluedMap<String, String> sent, Set<String> known) {
        MultivaluedMap<String, String> filled = new MultivaluedHashMap<>();
        known.forEach(name -> {
            String value = sent.getFirst(name);
            if (value != null && !value.isBlank()) {
                filled.putSingle(name, value.strip());
            }
        });
        return filled;
    }
}
