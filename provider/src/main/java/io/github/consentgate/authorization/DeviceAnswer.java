package io.github.consentgate.authorization;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OAuth2DeviceCodeModel;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.grants.device.DeviceGrantType;
import org.keycloak.protocol.oidc.grants.device.endpoints.DeviceEndpoint;
import org.keycloak.sessions.AuthenticationSessionModel;

/** When a person answered a device's request (RFC 8628), of which Keycloak knows only when it runs out. */
public final class DeviceAnswer {

    private static final String PARAMETER = "consent_gate_answered";

    private final KeycloakSession session;
    private final RealmModel realm;

    public DeviceAnswer(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Kept with the request itself, and gone with it; nothing where no device is waiting. */
    public void remember(AuthenticationSessionModel authentication) {
        String entered = authentication.getClientNote(DeviceGrantType.OAUTH2_DEVICE_VERIFIED_USER_CODE);
        OAuth2DeviceCodeModel device =
                entered == null ? null : DeviceEndpoint.getDeviceByUserCode(session, realm, entered);
        if (device != null) {
            device.getAdditionalParams().put(PARAMETER, String.valueOf(Time.currentTimeMillis()));
            Map<String, String> kept = device.toMap();
            kept.values().removeIf(Objects::isNull);
            session.singleUseObjects().replace(device.serializeKey(), kept);
        }
    }

    /** Empty when it was not answered on the approval page. */
    public static Optional<Instant> of(OAuth2DeviceCodeModel device) {
        return Optional.ofNullable(device.getAdditionalParams().get(PARAMETER))
                .map(millis -> Instant.ofEpochMilli(Long.parseLong(millis)));
    }
}
