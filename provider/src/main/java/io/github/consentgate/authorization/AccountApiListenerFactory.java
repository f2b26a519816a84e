package io.github.consentgate.authorization;

import io.github.consentgate.decision.Reason;
import io.github.consentgate.event.GlobalListenerFactory;
import io.github.consentgate.event.Listener;
import io.github.consentgate.gate.ConsentGate;
import io.github.consentgate.gate.ImpersonatedSession;
import io.github.consentgate.gate.Refusal;
import io.github.consentgate.gate.Ruling;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserConsentModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.UserConsentManager;

/**
 * Keycloak's account API approves and revokes for whoever holds a token of the account console: also for who may not
 * authorize, and for an admin who impersonates the user. It asks nobody before and says so afterwards, in the same
 * transaction: that one is undone.
 */
public final class AccountApiListenerFactory extends GlobalListenerFactory {

    public AccountApiListenerFactory() {
        super("consent-gate-account-api");
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new AccountApiListener(session);
    }

    private record AccountApiListener(KeycloakSession session) implements Listener {

        @Override
        public void onEvent(Event event) {
            switch (event.getType()) {
                case GRANT_CONSENT, UPDATE_CONSENT, REVOKE_GRANT ->
                    service(event).ifPresent(of -> undoUnlessAllowed(event, of));
                default -> {}
            }
        }

        private Optional<ClientModel> service(Event event) {
            RealmModel realm = session.getContext().getRealm();
            Map<String, String> details = event.getDetails();
            if (details == null
                    || details.containsKey(EndCause.DETAIL)
                    || realm == null
                    || session.getContext().getUserSession() == null) {
                return Optional.empty();
            }
            return Stream.of(Details.GRANTED_CLIENT, Details.REVOKED_CLIENT)
                    .map(details::get)
                    .filter(Objects::nonNull)
                    .map(realm::getClientByClientId)
                    .filter(new ConsentGate(session)::gates)
                    .findFirst();
        }

        private void undoUnlessAllowed(Event event, ClientModel service) {
            UserSessionModel userSession = session.getContext().getUserSession();
            Ruling ruling = ImpersonatedSession.is(userSession)
                    ? Ruling.refuse(Reason.IMPERSONATED)
                    : ofUser(event, userSession.getUser(), service);
            if (!ruling.passes()) {
                session.getTransactionManager().setRollbackOnly();
                new Refusal(session).record(event.getType(), service, userSession.getUser(), ruling);
            }
        }

        /** Everybody may take back what they approved, all of it or full access out of it. */
        private Ruling ofUser(Event event, UserModel user, ClientModel service) {
            ConsentGate gate = new ConsentGate(session);
            return event.getType() == EventType.REVOKE_GRANT || leavesNoFullAccess(gate, user, service)
                    ? Ruling.PASS
                    : gate.mayAuthorize(service, user, null, null);
        }

        private boolean leavesNoFullAccess(ConsentGate gate, UserModel user, ClientModel service) {
            UserConsentModel consent =
                    UserConsentManager.getConsentByClient(session, service.getRealm(), user, service.getId());
            return gate.realmRules()
                    .rules()
                    .filter(rules ->
                            !FullAccessConsent.is(consent, rules.scopes().fullAccessScope()))
                    .isPresent();
        }
    }
}
