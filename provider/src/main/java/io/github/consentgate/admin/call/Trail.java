package io.github.consentgate.admin.call;

import java.util.Map;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/** Leaves the admin event of a change. */
public final class Trail {

    private static final String ROOT = "consent-gate";

    private final AdminEventBuilder event;

    public Trail(AdminEventBuilder event) {
        // Keycloak answers its own list with 500 when it is filtered by a type that is none of its own.
        this.event = event.resource(ResourceType.CUSTOM);
    }

    /** Whether the event was left by a call of the gate's with this path. */
    public static boolean leads(AdminEvent event, String path) {
        return event.getResourceType() == ResourceType.CUSTOM && (ROOT + "/" + path).equals(event.getResourcePath());
    }

    /**
     * Records in the call's own transaction: together with the change, or not at all.
     *
     * @param path of the call in the admin API, whatever way the change was asked for
     */
    public void record(OperationType operation, String path, Map<String, ?> what) {
        record(event, operation, path, what);
    }

    /** Records in another session's transaction, for a change that is made there. */
    public void record(KeycloakSession other, OperationType operation, String path, Map<String, ?> what) {
        record(event.clone(other), operation, path, what);
    }

    private static void record(AdminEventBuilder event, OperationType operation, String path, Map<String, ?> what) {
        what.forEach((key, value) -> event.detail(key, String.valueOf(value)));
        event.operation(operation).resourcePath(ROOT, path).representation(what).success();
    }
}
