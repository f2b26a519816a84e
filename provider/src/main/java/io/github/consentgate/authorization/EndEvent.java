package io.github.consentgate.authorization;

import org.keycloak.common.ClientConnection;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Leaves the trail of an authorization that ended, where Keycloak itself leaves none. */
public final class EndEvent {

    private final KeycloakSession session;
    private final RealmModel realm;

    public EndEvent(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    public void record(UserModel user, ClientModel service, EndCause cause) {
        EventBuilder event = new EventBuilder(realm, session);
        ClientConnection connection = session.getContext().getConnection();
        if (connection != null) {
            event.ipAddress(connection.getRemoteHost());
        }
        event.event(EventType.REVOKE_GRANT)
                .client(service)
                .user(user)
                .detail(Details.REVOKED_CLIENT, service.getClientId())
                .detail(EndCause.DETAIL, cause.code())
                .success();
    }
}
