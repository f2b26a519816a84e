package io.github.consentgate.registration;

import io.github.consentgate.decision.Reason;
import io.github.consentgate.event.GlobalListenerFactory;
import io.github.consentgate.event.Listener;
import io.github.consentgate.gate.ConsentGate;
import io.github.consentgate.gate.Refusal;
import io.github.consentgate.gate.Ruling;
import org.jboss.logging.Logger;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * A client that registers itself is made a service by the gate's executor. Where a broken policy keeps that one from
 * seeing the client, Keycloak would store it as it came; it says so in the same transaction, and that one is undone.
 */
public final class RegistrationListenerFactory extends GlobalListenerFactory {

    private static final Logger LOG = Logger.getLogger(RegistrationListenerFactory.class);

    private static final String SEEN = RegistrationListenerFactory.class.getName() + ".seen";

    public RegistrationListenerFactory() {
        super("consent-gate-registrations");
    }

    /** To be called by the executor, when it has found nothing against the client at hand. */
    static void markSeen(KeycloakSession session) {
        session.setAttribute(SEEN, true);
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new RegistrationListener(session);
    }

    private record RegistrationListener(KeycloakSession session) implements Listener {

        @Override
        public void onEvent(Event event) {
            switch (event.getType()) {
                case CLIENT_REGISTER, CLIENT_UPDATE -> undoUnlessSeen(event);
                default -> {}
            }
        }

        private void undoUnlessSeen(Event event) {
            RealmModel realm = session.getContext().getRealm();
            if (session.getAttribute(SEEN) != null
                    || !new ConsentGate(session, realm).realmRules().gated()) {
                return;
            }
            LOG.errorf(
                    "Undoing a registration because the client policies keep the gate from it: realm=%s client=%s",
                    realm.getName(), event.getClientId());
            ClientModel client = event.getClientId() == null ? null : realm.getClientByClientId(event.getClientId());
            session.getTransactionManager().setRollbackOnly();
            new Refusal(session).record(event.getType(), client, null, Ruling.refuse(Reason.MISCONFIGURED));
        }
    }
}
