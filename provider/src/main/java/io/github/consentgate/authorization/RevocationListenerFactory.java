package io.github.consentgate.authorization;

import io.github.consentgate.event.GlobalListenerFactory;
import io.github.consentgate.event.Listener;
import io.github.consentgate.gate.ConsentGate;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserConsentModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.UserConsentManager;
import org.keycloak.util.TokenUtil;

/**
 * Does what Keycloak's own APIs leave undone when they revoke or narrow a consent: sessions and exchanged tokens that
 * would live on, and a trail in the user's own events where an admin revoked. Listens in every realm, whatever the realm's
 * own choice of listeners.
 */
public final class RevocationListenerFactory extends GlobalListenerFactory {

    public RevocationListenerFactory() {
        super("consent-gate-revocations");
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new RevocationListener(session);
    }

    private record RevocationListener(KeycloakSession session) implements Listener {

        /** A client id may be an address, with slashes. */
        private static final Pattern CONSENT = Pattern.compile("users/([^/]+)/consents/(.+)");

        @Override
        public void onEvent(Event event) {
            switch (event.getType()) {
                case REVOKE_GRANT ->
                    concerned(event, Details.REVOKED_CLIENT, (user, service) -> endTheRest(event, user, service));
                case UPDATE_CONSENT -> concerned(event, Details.GRANTED_CLIENT, this::endIfNarrowed);
                default -> {}
            }
        }

        private void concerned(Event event, String clientDetail, BiConsumer<UserModel, ClientModel> consequence) {
            RealmModel realm = session.realms().getRealm(event.getRealmId());
            String clientId =
                    event.getDetails() == null ? null : event.getDetails().get(clientDetail);
            if (realm != null && clientId != null && event.getUserId() != null) {
                UserModel user = session.users().getUserById(realm, event.getUserId());
                ClientModel client = realm.getClientByClientId(clientId);
                if (user != null && client != null && isTheGates(event, client)) {
                    consequence.accept(user, client);
                }
            }
        }

        /** What the gate itself has ended may be no service any more. */
        private boolean isTheGates(Event event, ClientModel client) {
            return event.getDetails().containsKey(EndCause.DETAIL)
                    || new ConsentGate(session, client.getRealm()).gates(client);
        }

        private void endTheRest(Event event, UserModel user, ClientModel service) {
            ServiceSessions sessions = new ServiceSessions(session, service.getRealm(), user, service);
            sessions.endExchanged();
            String cause = event.getDetails().get(EndCause.DETAIL);
            if (cause == null && service.getClientId().equals(event.getClientId())) {
                // The service revoked a token of its own (RFC 7009), and the authorization goes on.
                endedByTheService(event, service);
                return;
            }
            if (cause == null) {
                endedByKeycloak(user, service);
            }
            // Whoever answered on a back channel before an expiry was noticed has approved anew.
            if (!EndCause.EXPIRED.code().equals(cause)) {
                new EarlierRequests(session, service.getRealm()).end(user, service);
            }
        }

        /** With an offline token Keycloak ends the online session too. */
        private void endedByTheService(Event event, ClientModel service) {
            boolean offline =
                    TokenUtil.TOKEN_TYPE_OFFLINE.equals(event.getDetails().get(Details.REFRESH_TOKEN_TYPE));
            Stream.of(false, true)
                    .filter(kind -> offline || !kind)
                    .map(kind -> new SessionKey(event.getSessionId(), kind, service.getId(), event.getUserId()))
                    .forEach(Aftermath.of(session, service.getRealm())::ended);
        }

        private void endedByKeycloak(UserModel user, ClientModel service) {
            Aftermath aftermath = Aftermath.of(session, service.getRealm());
            aftermath.allEnded(user, service);
            SessionPair pair = new SessionPair(user.getId(), service.getId());
            // The rows of offline sessions are gone by now, but for their user's other ones in the same browser.
            Stream.concat(
                            new StoredSessions(session).of(pair).stream(),
                            new ServiceSessions(session, service.getRealm(), user, service).keys())
                    .flatMap(key -> Stream.of(key, key.other()))
                    .forEach(aftermath::ended);
        }

        /** Keycloak lets the tokens of a consent live that has just lost its full access. */
        private void endIfNarrowed(UserModel user, ClientModel service) {
            RealmModel realm = service.getRealm();
            ConsentGate gate = new ConsentGate(session, realm);
            UserConsentModel consent = UserConsentManager.getConsentByClient(session, realm, user, service.getId());
            boolean narrowed = gate.realmRules()
                    .rules()
                    .filter(rules ->
                            FullAccessConsent.is(consent, rules.scopes().fullAccessScope()))
                    .isEmpty();
            if (narrowed && new ServiceSessions(session, realm, user, service).endAll()) {
                new EndEvent(session, realm).record(user, service, EndCause.USER);
            }
        }

        @Override
        public void onEvent(AdminEvent event, boolean includeRepresentation) {
            Matcher path = CONSENT.matcher(String.valueOf(event.getResourcePath()));
            RealmModel realm = session.realms().getRealm(event.getRealmId());
            if (event.getError() == null && realm != null && path.matches()) {
                record(realm, path.group(1), path.group(2));
            }
        }

        private void record(RealmModel realm, String userId, String clientId) {
            UserModel user = session.users().getUserById(realm, userId);
            ClientModel service = realm.getClientByClientId(clientId);
            if (user != null && service != null && new ConsentGate(session, realm).gates(service)) {
                endedByKeycloak(user, service);
                new EndEvent(session, realm).record(user, service, EndCause.ADMIN);
            }
        }
    }
}
