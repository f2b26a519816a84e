package io.github.consentgate.admin.call;

import java.util.Map;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/** Leaves the admin event of a change. */
public final class Trail {

    /** The resource type of every admin event of the gate. */
    public static final String RESOURCE_TYPE = "CONSENT_GATE";

    private final AdminEventBuilder event;

    public Trail(KeycloakSession session, AdminEventBuilder event) {
        this.event =
                event.resource(RESOURCE_TYPE).resourcePath(session.getContext().getUri());
    }

    /** Records in the call's own transaction: together with the change, or not at all. */
    public void record(OperationType operation, Map<String, ?> what) {
        record(event, operation, what);
    }

    /** Records in another session's transaction, for a change that is made there. */
    public void record(KeycloakSession other, OperationType operation, Map<String, ?> what) {
        record(event.clone(other), operation, what);
    }

    private static void record(AdminEventBuilder event, OperationType operation, Map<String, ?> what) {
        what.forEach((key, value) -> event.detail(key, String.valueOf(value)));
        event.operation(operation).representation(what).success();
    }
}
