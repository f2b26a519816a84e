package io.github.consentgate.authorization;

import io.github.consentgate.event.GlobalListenerFactory;
import io.github.consentgate.rules.RulesReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Keycloak leaves an admin event alone when an admin revokes a consent on the user's page; its user's own trail says it
 * too. Listens in every realm, whatever the realm's own choice of listeners.
 */
public final class RevocationListenerFactory extends GlobalListenerFactory {

    public RevocationListenerFactory() {
        super("consent-gate-revocations");
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new RevocationListener(session);
    }

    private record RevocationListener(KeycloakSession session) implements EventListenerProvider {

        private static final Pattern CONSENT = Pattern.compile("users/([^/]+)/consents/([^/]+)");

        /** Keycloak's own revocations know nothing of what was exchanged. */
        @Override
        public void onEvent(Event event) {
            if (event.getType() == EventType.REVOKE_GRANT && event.getDetails() != null && event.getUserId() != null) {
                RealmModel realm = session.realms().getRealm(event.getRealmId());
                String clientId = event.getDetails().get(Details.REVOKED_CLIENT);
                UserModel user = realm == null ? null : session.users().getUserById(realm, event.getUserId());
                ClientModel service = user == null || clientId == null ? null : realm.getClientByClientId(clientId);
                if (service != null) {
                    new ServiceSessions(session, realm, user, service).endExchanged();
                }
            }
        }

        @Override
        public void onEvent(AdminEvent event, boolean includeRepresentation) {
            Matcher path = CONSENT.matcher(String.valueOf(event.getResourcePath()));
            RealmModel realm = session.realms().getRealm(event.getRealmId());
            if (event.getError() == null
                    && realm != null
                    && path.matches()
                    && new RulesReader(session).read(realm).gated()) {
                record(realm, path.group(1), path.group(2));
            }
        }

        private void record(RealmModel realm, String userId, String clientId) {
            UserModel user = session.users().getUserById(realm, userId);
            ClientModel service = realm.getClientByClientId(clientId);
            if (user != null && service != null) {
                new EndEvent(session, realm).record(user, service, EndCause.ADMIN);
            }
        }

        @Override
        public void close() {}
    }
}
