package io.github.consentgate.authorization;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.keycloak.common.util.Time;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SingleUseObjectProvider;
import org.keycloak.models.UserModel;

/**
 * Requests on a back channel (CIBA), or of a device, that a person answered before the authorization ended. Keycloak
 * keeps no trace of when that was, and would write the approval anew, or take a newer one for it, when the service comes
 * with its request. The mark is no row of a database; it is kept where Keycloak keeps its used codes, on all nodes.
 */
public final class EarlierRequests {

    private static final String KEY = "consent-gate.ended.%s.%s";
    private static final String AT = "at";

    /** As long as a mark is kept. A service may ask for requests that are good for longer; older ones are refused. */
    private static final Duration DAY = Duration.ofDays(1);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final SingleUseObjectProvider marks;

    public EarlierRequests(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.marks = session.singleUseObjects();
    }

    /** Holds once the transaction at hand is committed. */
    public void end(UserModel user, ClientModel service) {
        end(user.getId(), service);
    }

    /** As {@link #end(UserModel, ClientModel)}, for many. */
    public void end(String userId, ClientModel service) {
        if (realm.getCibaPolicy().isOIDCCIBAGrantEnabled(service)
                || realm.getOAuth2DeviceConfig().isOAuth2DeviceAuthorizationGrantEnabled(service)) {
            String key = KEY.formatted(userId, service.getId());
            // Keycloak takes a key once in a transaction.
            if (session.getAttribute(key) == null) {
                session.setAttribute(key, true);
                marks.put(key, DAY.toSeconds(), Map.of(AT, String.valueOf(Time.currentTimeMillis())));
            }
        }
    }

    /** @param asked or, where that is known, answered; one of the same moment as the end has ended too */
    public boolean hasEnded(UserModel user, ClientModel service, Instant asked) {
        Map<String, String> mark = marks.get(KEY.formatted(user.getId(), service.getId()));
        return !asked.plus(DAY).isAfter(Instant.ofEpochMilli(Time.currentTimeMillis()))
                || (mark != null && !asked.isAfter(Instant.ofEpochMilli(Long.parseLong(mark.get(AT)))));
    }
}
