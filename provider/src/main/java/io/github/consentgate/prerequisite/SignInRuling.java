package io.github.consentgate.prerequisite;

import io.github.consentgate.decision.Reason;
import io.github.consentgate.gate.ConsentGate;
import io.github.consentgate.gate.Ruling;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Whether somebody who signs in may authorize the service that they came from. */
final class SignInRuling {

    private SignInRuling() {}

    static Ruling of(KeycloakSession session, AuthenticationSessionModel authentication, UserModel user) {
        return new Impersonation(session, authentication).isAtWork()
                ? Ruling.refuse(Reason.IMPERSONATED)
                : new ConsentGate(session)
                        .mayAuthorize(authentication.getClient(), user, authentication.getClientNotes());
    }
}
