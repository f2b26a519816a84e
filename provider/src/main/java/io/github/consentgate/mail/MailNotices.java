package io.github.consentgate.mail;

import io.github.consentgate.gate.ConsentGate;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Whether a realm tells its users by e-mail. */
final class MailNotices {

    /** Realm attribute: {@code true} or {@code false}; when it is not there, a gated realm that can send mail does. */
    private static final String ATTRIBUTE = "consent-gate.mail-notices";

    private final KeycloakSession session;
    private final RealmModel realm;

    MailNotices(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    boolean areOn() {
        boolean canSend = realm.getSmtpConfig().containsKey("host");
        String choice = realm.getAttribute(ATTRIBUTE);
        return canSend
                && (choice == null
                        ? new ConsentGate(session, realm).realmRules().gated()
                        : Boolean.parseBoolean(choice));
    }
}
