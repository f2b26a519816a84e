package io.github.consentgate.authorization;

import io.github.consentgate.gate.ConsentGate;
import io.github.consentgate.rules.GateRules;
import io.github.consentgate.rules.Lifetime;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.common.util.Time;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserConsentModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.UserConsentManager;

/** When an authorization ends by itself: from what Keycloak keeps anyway, with no table and no write of its own. */
public final class Expiry {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Lifetime lifetime;

    public Expiry(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.lifetime = new ConsentGate(session, realm)
                .realmRules()
                .rules()
                .map(GateRules::lifetime)
                .orElse(Lifetime.UNLIMITED);
    }

    /** Whether the user's authorization of the service is past its lifetime; a user without one has none to expire. */
    public boolean isExpired(UserModel user, ClientModel service) {
        return isExpired(user, service, Optional.empty());
    }

    /** As {@link #isExpired(UserModel, ClientModel)}, looking first at the session at hand, which costs nothing. */
    public boolean isExpired(UserModel user, ClientModel service, AuthenticatedClientSessionModel atHand) {
        return isExpired(user, service, Optional.of(lastUse(atHand)));
    }

    /**
     * Ends the authorization if it is past its lifetime, before the person is asked: a new approval of the same scopes
     * would not make the old one younger.
     */
    public void endIfExpired(UserModel user, ClientModel service) {
        if (isExpired(user, service)) {
            new Revocation(session, realm).revoke(user, service, EndCause.EXPIRED);
        }
    }

    private boolean isExpired(UserModel user, ClientModel service, Optional<Instant> knownUse) {
        if (!lifetime.isLimited()) {
            return false;
        }
        UserConsentModel consent = UserConsentManager.getConsentByClient(session, realm, user, service.getId());
        return consent != null
                && isPast(consent, knownUse)
                // Other sessions may have been used since; they are looked up only when that decides.
                && isPast(consent, lastUsed(user, service));
    }

    private boolean isPast(UserConsentModel consent, Optional<Instant> lastUsed) {
        return lifetime.expiresAt(approvedAt(consent), lastUsed)
                .filter(end -> !end.isAfter(Instant.ofEpochMilli(Time.currentTimeMillis())))
                .isPresent();
    }

    /** The newest use by any session, online or offline, that still exists. */
    public Optional<Instant> lastUsed(UserModel user, ClientModel service) {
        return new ServiceSessions(session, realm, user, service)
                .stream().map(Expiry::lastUse).max(Comparator.naturalOrder());
    }

    /** When the user's authorization of the service ends by itself although it is used now; empty for never. */
    public Optional<Instant> endOfAge(UserModel user, ClientModel service) {
        if (!lifetime.isLimited()) {
            return Optional.empty();
        }
        UserConsentModel consent = UserConsentManager.getConsentByClient(session, realm, user, service.getId());
        Instant now = Instant.ofEpochMilli(Time.currentTimeMillis());
        return consent == null ? Optional.empty() : lifetime.expiresAt(approvedAt(consent), Optional.of(now));
    }

    /** When the authorization ends by itself; empty for never. */
    public Optional<Instant> expiresAt(UserConsentModel consent, Optional<Instant> lastUsed) {
        return lifetime.expiresAt(approvedAt(consent), lastUsed);
    }

    /** Without a date, as some tool may have written it, an approval is as old as can be. */
    public static Instant approvedAt(UserConsentModel consent) {
        return Stream.of(consent.getLastUpdatedDate(), consent.getCreatedDate())
                .filter(Objects::nonNull)
                .findFirst()
                .map(Instant::ofEpochMilli)
                .orElse(Instant.EPOCH);
    }

    /** Keycloak has nothing else that tells when a client session was used; its own idle check reads the same. */
    @SuppressWarnings("removal")
    private static Instant lastUse(AuthenticatedClientSessionModel clientSession) {
        return Instant.ofEpochSecond(clientSession.getTimestamp());
    }
}
