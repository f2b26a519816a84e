package io.github.consentgate.prerequisite;

import io.github.consentgate.authorization.ApprovalDate;
import io.github.consentgate.authorization.DeviceAnswer;
import io.github.consentgate.event.ApprovalOnThePage;
import io.github.consentgate.event.GlobalListenerFactory;
import io.github.consentgate.event.Listener;
import io.github.consentgate.gate.ConsentGate;
import io.github.consentgate.gate.Refusal;
import io.github.consentgate.gate.Ruling;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.grants.device.DeviceGrantType;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Keycloak takes the approval page's answer from everybody who is on a page of a sign-in, the prerequisites page or one
 * that was opened in better times. It asks nobody before it writes the approval and says so afterwards, in the same
 * transaction: that one is undone, and the code that Keycloak answers with all the same is worth nothing.
 */
public final class ApprovalListenerFactory extends GlobalListenerFactory {

    public ApprovalListenerFactory() {
        super("consent-gate-approvals");
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new ApprovalListener(session);
    }

    private record ApprovalListener(KeycloakSession session) implements Listener {

        @Override
        public void onEvent(Event event) {
            if (ApprovalOnThePage.is(event)) {
                rule(session.getContext().getAuthenticationSession());
            }
        }

        private void rule(AuthenticationSessionModel authentication) {
            if (!new ConsentGate(session).gates(authentication.getClient())) {
                return;
            }
            UserModel user = authentication.getAuthenticatedUser();
            Ruling ruling = SignInRuling.of(session, authentication, user);
            if (ruling.passes()) {
                new ApprovalDate(session, authentication.getRealm()).renew(user, authentication.getClient());
                new DeviceAnswer(session, authentication.getRealm()).remember(authentication);
            } else {
                undo(authentication, user, ruling);
            }
        }

        private void undo(AuthenticationSessionModel authentication, UserModel user, Ruling ruling) {
            session.getTransactionManager().setRollbackOnly();
            denyDevice(authentication);
            new Refusal(session).record(EventType.LOGIN, authentication.getClient(), user, ruling);
        }

        /**
         * What is undone is the database's; a device's code lives in a cache, where Keycloak would now approve it by the
         * code that the user entered.
         */
        private void denyDevice(AuthenticationSessionModel authentication) {
            String entered = authentication.getClientNote(DeviceGrantType.OAUTH2_DEVICE_VERIFIED_USER_CODE);
            if (entered != null) {
                DeviceGrantType.denyUserCode(session, authentication.getRealm(), entered);
                DeviceGrantType.removeDeviceByUserCode(session, authentication.getRealm(), entered);
            }
        }
    }
}
