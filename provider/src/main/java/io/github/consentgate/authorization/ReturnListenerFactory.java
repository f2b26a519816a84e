package io.github.consentgate.authorization;

import io.github.consentgate.event.GlobalListenerFactory;
import io.github.consentgate.event.Listener;
import io.github.consentgate.gate.ConsentGate;
import java.util.Optional;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.util.TokenUtil;

/** A service comes again, and what ended before stays dead. */
public final class ReturnListenerFactory extends GlobalListenerFactory {

    public ReturnListenerFactory() {
        super("consent-gate-returns");
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new ReturnListener(session);
    }

    private record ReturnListener(KeycloakSession session) implements Listener {

        @Override
        public void onEvent(Event event) {
            EndedSessions ended = new EndedSessions(session);
            switch (event.getType()) {
                case LOGIN ->
                    of(event, false).ifPresent(returned -> {
                        ended.startOver(returned);
                        StaleSessions.endWhenDone(session, returned);
                    });
                case CODE_TO_TOKEN, OAUTH2_DEVICE_CODE_TO_TOKEN -> {
                    if (isOffline(event)) {
                        of(event, true).ifPresent(ended::startOver);
                    }
                }
                default -> {}
            }
        }

        private static boolean isOffline(Event event) {
            return event.getDetails() != null
                    && TokenUtil.TOKEN_TYPE_OFFLINE.equals(event.getDetails().get(Details.REFRESH_TOKEN_TYPE));
        }

        /** Empty for a client that is no service, and cannot have been one a moment ago. */
        private Optional<AuthenticatedClientSessionModel> of(Event event, boolean offline) {
            RealmModel realm = session.realms().getRealm(event.getRealmId());
            ClientModel service = realm == null ? null : realm.getClientByClientId(event.getClientId());
            return service == null || event.getSessionId() == null || !mayHaveEnded(realm, service)
                    ? Optional.empty()
                    : new SessionKey(event.getSessionId(), offline, service.getId(), event.getUserId())
                            .find(session, realm);
        }

        private boolean mayHaveEnded(RealmModel realm, ClientModel client) {
            return new ConsentGate(session, realm).gates(client) || new EndedSessions(session).any(realm);
        }
    }
}
