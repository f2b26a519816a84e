package io.github.consentgate.gate;

import io.github.consentgate.decision.Reason;
import org.jboss.logging.Logger;
import org.keycloak.common.ClientConnection;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Leaves the trail of a refusal: one Keycloak event of the path's error type, and one log line. */
public final class Refusal {

    /** The error of every event that the gate leaves. */
    public static final String ERROR = "consent_gate_denied";

    public static final String REASON = "consent_gate_reason";
    public static final String COLLECTION = "consent_gate_collection";

    private static final Logger LOG = Logger.getLogger(Refusal.class);

    private final KeycloakSession session;

    public Refusal(KeycloakSession session) {
        this.session = session;
    }

    /**
     * Records that a service was refused.
     *
     * @param path the event type of the path; its error type is recorded
     * @param user the person asked for; {@code null} when nobody is known yet
     */
    public void record(EventType path, ClientModel service, UserModel user, Ruling ruling) {
        String reasons = Reason.join(ruling.reasons());
        // Ids only: a log is read by more people than may know who asked.
        LOG.infof(
                "Refused: reason=%s realm=%s client=%s userId=%s",
                reasons,
                session.getContext().getRealm().getName(),
                service == null ? null : service.getClientId(),
                user == null ? null : user.getId());
        event().event(path)
                .client(service)
                .user(user)
                .detail(REASON, reasons)
                .detail(COLLECTION, ruling.collectionIds())
                .error(ERROR);
    }

    private EventBuilder event() {
        ClientConnection connection = session.getContext().getConnection();
        return connection == null
                ? new EventBuilder(session.getContext().getRealm(), session)
                : new EventBuilder(session.getContext().getRealm(), session, connection);
    }
}
