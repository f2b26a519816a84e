package io.github.consentgate.admin.authorizations;

import io.github.consentgate.authorization.SessionPair;
import java.time.Instant;

/**
 * An authorization as it is stored.
 *
 * @param id of the consent
 * @param clientUuid Keycloak's own id of the service
 * @param service client id
 * @param approved when; {@code null} when Keycloak does not know, for consents of very old versions
 */
record Row(String id, String clientUuid, String service, String userId, Instant approved) {

    Position position() {
        return new Position(service, userId);
    }

    SessionPair pair() {
        return new SessionPair(userId, clientUuid);
    }

    static Instant time(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
