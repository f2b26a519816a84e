package io.github.consentgate.authorization;

import java.time.Duration;
import java.time.Instant;
import org.keycloak.common.util.Time;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserConsentModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.UserConsentManager;

/** The date from which an approval's age counts: that of the last time the person said yes. */
public final class ApprovalDate {

    private static final Duration NOW = Duration.ofSeconds(1);

    private static final String RENEWED = "consent-gate.approval-renewed";

    private final KeycloakSession session;
    private final RealmModel realm;

    public ApprovalDate(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Keycloak leaves the date alone where the person approves the same scopes as before. */
    public void renew(UserModel user, ClientModel service) {
        UserConsentModel consent = UserConsentManager.getConsentByClient(session, realm, user, service.getId());
        Instant now = Instant.ofEpochMilli(Time.currentTimeMillis());
        if (consent != null && Expiry.approvedAt(consent).isBefore(now.minus(NOW))) {
            session.setAttribute(RENEWED, true);
            UserConsentManager.updateConsent(session, realm, user, consent);
        }
    }

    /** Whether what was approved in this request is nothing new. */
    public boolean isRenewed() {
        return session.getAttribute(RENEWED) != null;
    }
}
