package io.github.consentgate.authorization;

import io.github.consentgate.decision.Reason;
import io.github.consentgate.event.GlobalListenerFactory;
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
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;

/**
 * Keycloak's account API approves and revokes for whoever holds a token of the account console, an admin who
 * impersonates the user too. It asks nobody before and says so afterwards, in the same transaction: that one is undone.
 */
public final class ImpersonationListenerFactory extends GlobalListenerFactory {

    public ImpersonationListenerFactory() {
        super("consent-gate-impersonation");
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new ImpersonationListener(session);
    }

    private record ImpersonationListener(KeycloakSession session) implements EventListenerProvider {

        @Override
        public void onEvent(Event event) {
            switch (event.getType()) {
                case GRANT_CONSENT, UPDATE_CONSENT, REVOKE_GRANT ->
                    service(event).ifPresent(of -> undo(event, of));
                default -> {}
            }
        }

        private Optional<ClientModel> service(Event event) {
            UserSessionModel userSession = session.getContext().getUserSession();
            RealmModel realm = session.getContext().getRealm();
            Map<String, String> details = event.getDetails();
            if (details == null
                    || details.containsKey(EndCause.DETAIL)
                    || realm == null
                    || userSession == null
                    || !ImpersonatedSession.is(userSession)) {
                return Optional.empty();
            }
            return Stream.of(Details.GRANTED_CLIENT, Details.REVOKED_CLIENT)
                    .map(details::get)
                    .filter(Objects::nonNull)
                    .map(realm::getClientByClientId)
                    .filter(new ConsentGate(session)::gates)
                    .findFirst();
        }

        private void undo(Event event, ClientModel service) {
            session.getTransactionManager().setRollbackOnly();
            new Refusal(session)
                    .record(
                            event.getType(),
                            service,
                            session.getContext().getUserSession().getUser(),
                            Ruling.refuse(Reason.IMPERSONATED));
        }

        @Override
        public void onEvent(AdminEvent event, boolean includeRepresentation) {
            // An admin's own calls are in the admin's own name.
        }

        @Override
        public void close() {}
    }
}
