package io.github.consentgate.authorization;

import io.github.consentgate.event.GlobalListenerFactory;
import io.github.consentgate.event.Listener;
import io.github.consentgate.gate.ConsentGate;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.util.TokenUtil;

/** A service comes again, and what ended before stays dead: see {@link EndedSessions}. */
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
            switch (event.getType()) {
                case LOGIN -> keepBefore(event, session.sessions()::getUserSession);
                case CODE_TO_TOKEN, OAUTH2_DEVICE_CODE_TO_TOKEN -> {
                    if (isOffline(event)) {
                        keepBefore(event, session.sessions()::getOfflineUserSession);
                    }
                }
                default -> {}
            }
        }

        private static boolean isOffline(Event event) {
            return event.getDetails() != null
                    && TokenUtil.TOKEN_TYPE_OFFLINE.equals(event.getDetails().get(Details.REFRESH_TOKEN_TYPE));
        }

        private void keepBefore(Event event, SessionLookup lookup) {
            RealmModel realm = session.realms().getRealm(event.getRealmId());
            ClientModel service = realm == null ? null : realm.getClientByClientId(event.getClientId());
            UserSessionModel userSession = service == null || !new ConsentGate(session, realm).gates(service)
                    ? null
                    : lookup.find(realm, event.getSessionId());
            AuthenticatedClientSessionModel returned =
                    userSession == null ? null : userSession.getAuthenticatedClientSessionByClient(service.getId());
            if (returned != null) {
                new EndedSessions(session).keepBefore(returned);
            }
        }
    }

    @FunctionalInterface
    private interface SessionLookup {
        UserSessionModel find(RealmModel realm, String id);
    }
}
