package io.github.consentgate.policy;

import io.github.consentgate.authorization.EndedSessions;
import io.github.consentgate.authorization.Expiry;
import io.github.consentgate.authorization.RevivedSession;
import io.github.consentgate.authorization.StaleSessions;
import io.github.consentgate.decision.Reason;
import io.github.consentgate.gate.EventTreatment;
import io.github.consentgate.gate.RefusedException;
import io.github.consentgate.gate.Ruling;
import io.github.consentgate.rules.ProviderIds;
import io.github.consentgate.token.TokenRefusal;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.keycloak.OAuth2Constants;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.grants.ciba.channel.CIBAAuthenticationRequest;
import org.keycloak.protocol.oidc.grants.ciba.clientpolicy.context.CIBAContext;
import org.keycloak.representations.RefreshToken;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.context.TokenIntrospectContext;
import org.keycloak.services.clientpolicy.context.TokenRefreshContext;
import org.keycloak.util.TokenUtil;

/**
 * What is past its lifetime ends at the refresh, before that counts as a use, and where a back channel begins. What has ended
 * is no longer good, wherever a token is shown.
 */
final class LifetimeExecutor extends GateExecutor<LifetimeConfiguration> {

    LifetimeExecutor(KeycloakSession session) {
        super(session);
    }

    @Override
    public void executeOnEvent(ClientPolicyContext context) throws ClientPolicyException {
        if (context instanceof CIBAContext backchannel && gate.gates(backchannel.getClient())) {
            endExpired(backchannel.getParsedRequest());
        } else if (context instanceof TokenRefreshContext refresh && gate.gates(refresh.getClient())) {
            String token = refresh.getParams().getFirst(OAuth2Constants.REFRESH_TOKEN);
            AuthenticatedClientSessionModel atHand = ShownToken.read(token)
                    .map(shown -> clientSession(refresh.getClient(), shown))
                    .orElse(null);
            if (atHand != null) {
                // Keycloak may refuse by itself what ends at this moment, and has read it all the same.
                StaleSessions.endWhenDone(session, atHand);
                refuseEnded(atHand);
                refuseExpired(refresh.getClient(), atHand, token);
            }
        } else if (EventTreatment.of(context.getEvent()) == EventTreatment.SHOWN_TOKEN) {
            refuseEndedToken(context);
        }
    }

    /** As Keycloak does where it finds none. */
    private void refuseEnded(AuthenticatedClientSessionModel atHand) throws ClientPolicyException {
        if (new EndedSessions(session).hasEnded(atHand) || new RevivedSession(session).is(atHand)) {
            throw new ClientPolicyException(
                    OAuthErrorException.INVALID_GRANT, "Session not active", Response.Status.BAD_REQUEST);
        }
    }

    private void refuseEndedToken(ClientPolicyContext context) throws ClientPolicyException {
        List<AuthenticatedClientSessionModel> ended = new EndedToken(session).sessionsOf(context);
        if (ended.isEmpty()) {
            return;
        }
        ended.forEach(found -> StaleSessions.endWhenDone(session, found));
        if (context instanceof TokenIntrospectContext introspection) {
            // Keycloak reads it again after this, and says of what is no token that it is not active.
            introspection.getParams().putSingle(OAuth2Constants.TOKEN, "");
        } else {
            throw new ClientPolicyException(
                    OAuthErrorException.INVALID_TOKEN, "Session not active", Response.Status.UNAUTHORIZED);
        }
    }

    /** Keycloak stores a back channel's approval without asking for the age of the one that is there. */
    private void endExpired(CIBAAuthenticationRequest request) {
        UserModel user = backchannelUser(request);
        if (user != null) {
            ClientModel service = request.getClient();
            new Expiry(session, service.getRealm()).endIfExpired(user, service);
        }
    }

    /** Leaves a trail in the user's name, so not for a forged token; Keycloak refuses that by itself. */
    private void refuseExpired(ClientModel service, AuthenticatedClientSessionModel atHand, String token)
            throws RefusedException {
        UserModel user = atHand.getUserSession().getUser();
        if (user != null
                && new Expiry(session, service.getRealm()).isExpired(user, service, atHand)
                && session.tokens().decode(token, RefreshToken.class) != null) {
            Ruling ruling = Ruling.refuse(Reason.EXPIRED);
            throw new RefusedException(
                    new TokenRefusal(session).refuse(OAuth2Constants.REFRESH_TOKEN, service, user, ruling),
                    ruling.description());
        }
    }

    /** {@code null} when nothing is left of the token's session; Keycloak then refuses it. */
    private AuthenticatedClientSessionModel clientSession(ClientModel service, ShownToken token) {
        if (token.sessionId() == null) {
            return null;
        }
        RealmModel realm = service.getRealm();
        UserSessionModel userSession = TokenUtil.TOKEN_TYPE_OFFLINE.equals(token.type())
                ? session.sessions().getOfflineUserSession(realm, token.sessionId())
                : session.sessions().getUserSession(realm, token.sessionId());
        return userSession == null ? null : userSession.getAuthenticatedClientSessionByClient(service.getId());
    }

    @Override
    public Class<LifetimeConfiguration> getExecutorConfigurationClass() {
        return LifetimeConfiguration.class;
    }

    @Override
    public String getProviderId() {
        return ProviderIds.LIFETIME;
    }
}
