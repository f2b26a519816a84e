package io.github.consentgate.prerequisite;

import io.github.consentgate.decision.Reason;
import io.github.consentgate.gate.ConsentGate;
import io.github.consentgate.gate.Ruling;
import io.github.consentgate.scope.HeldRoles;
import io.github.consentgate.service.ProofKey;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.grants.device.DeviceGrantType;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Whether somebody who signs in may authorize the service that they came from. */
final class SignInRuling {

    private SignInRuling() {}

    static Ruling of(KeycloakSession session, AuthenticationSessionModel authentication, UserModel user) {
        if (!isAskedFor(authentication)) {
            return Ruling.refuse(Reason.GRANT_TYPE);
        }
        if (new Impersonation(session, authentication).isAtWork()) {
            return Ruling.refuse(Reason.IMPERSONATED);
        }
        ConsentGate gate = new ConsentGate(session);
        Ruling ruling = gate.mayAuthorize(authentication.getClient(), user, authentication.getClientNotes());
        return ruling.passes() && !opensAnything(gate, authentication.getRealm(), user)
                ? Ruling.refuse(Reason.SCOPE)
                : ruling;
    }

    private static boolean opensAnything(ConsentGate gate, RealmModel realm, UserModel user) {
        return gate.realmRules()
                .rules()
                .map(rules -> rules.scopes().fullAccessScope())
                .map(name -> KeycloakModelUtils.getClientScopeByName(realm, name))
                .filter(scope -> !HeldRoles.open(scope, user))
                .isEmpty();
    }

    /**
     * Whether there was an authorization request. Keycloak lets a sign-in begin without one, at the page of a forgotten
     * password of whatever client is named there. What ends after the required actions leads to no code.
     */
    private static boolean isAskedFor(AuthenticationSessionModel authentication) {
        return ProofKey.isBrought(
                        authentication.getClientNote(OIDCLoginProtocol.CODE_CHALLENGE_PARAM),
                        authentication.getClientNote(OIDCLoginProtocol.CODE_CHALLENGE_METHOD_PARAM))
                || DeviceGrantType.isOAuth2DeviceVerificationFlow(authentication)
                || authentication.getAuthNote(AuthenticationManager.END_AFTER_REQUIRED_ACTIONS) != null;
    }
}
