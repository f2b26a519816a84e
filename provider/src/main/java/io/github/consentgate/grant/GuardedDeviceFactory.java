package io.github.consentgate.grant;

import io.github.consentgate.authorization.DeviceAnswer;
import io.github.consentgate.authorization.EarlierRequests;
import io.github.consentgate.decision.Reason;
import io.github.consentgate.gate.ConsentGate;
import io.github.consentgate.gate.Ruling;
import java.time.Instant;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OAuth2DeviceCodeModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.protocol.oidc.grants.device.DeviceGrantType;
import org.keycloak.protocol.oidc.grants.device.DeviceGrantTypeFactory;

/**
 * Device grant (RFC 8628). Keycloak fails with an internal error when the authorization has ended between the approval
 * and the poll.
 */
public final class GuardedDeviceFactory extends DeviceGrantTypeFactory {

    @Override
    public OAuth2GrantType create(KeycloakSession session) {
        return new GuardedGrantType(session, super.create(session), context -> ruling(session, context));
    }

    private static Ruling ruling(KeycloakSession session, OAuth2GrantType.Context context) {
        if (!new ConsentGate(session).gates(context.getClient())) {
            return Ruling.PASS;
        }
        RealmModel realm = session.getContext().getRealm();
        String code =
                session.getContext().getHttpRequest().getDecodedFormParameters().getFirst(OAuth2Constants.DEVICE_CODE);
        OAuth2DeviceCodeModel device = code == null
                ? null
                : DeviceGrantType.getDeviceByDeviceCode(
                        session, realm, context.getClient(), context.getEvent().clone(), code);
        if (device == null || device.isExpired() || device.isDenied() || device.isPending()) {
            return Ruling.PASS;
        }
        UserSessionModel userSession = session.sessions().getUserSession(realm, device.getUserSessionId());
        return userSession != null && hasEnded(session, userSession, context.getClient(), device)
                ? Ruling.refuse(Reason.EXPIRED)
                : Ruling.PASS;
    }

    /** A session that is there may be that of a newer authorization. */
    private static boolean hasEnded(
            KeycloakSession session, UserSessionModel userSession, ClientModel service, OAuth2DeviceCodeModel device) {
        RealmModel realm = service.getRealm();
        Instant asked = Instant.ofEpochSecond(
                device.getExpiration() - realm.getOAuth2DeviceConfig().getLifespan(service));
        return userSession.getAuthenticatedClientSessionByClient(service.getId()) == null
                || new EarlierRequests(session, realm)
                        .hasEnded(
                                userSession.getUser(),
                                service,
                                DeviceAnswer.of(device).orElse(asked));
    }

    /** Before Keycloak's own, which has none. */
    @Override
    public int order() {
        return 1;
    }
}
