package io.github.consentgate.mail;

import io.github.consentgate.account.AccountAddresses;
import io.github.consentgate.authorization.ApprovalDate;
import io.github.consentgate.authorization.EndCause;
import io.github.consentgate.authorization.Expiry;
import io.github.consentgate.page.ServiceView;
import io.github.consentgate.page.StrangersText;
import io.github.consentgate.service.ThirdParty;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.events.Event;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserConsentModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.UserConsentManager;

/** Writes down what a notice has to say, if there is somebody to tell and something new. */
final class NoticeWriter {

    /** Between the approval and its event; an approval that is older was only confirmed. */
    private static final Duration JUST_NOW = Duration.ofMinutes(1);

    /** A subject is one line, and what to do stands below what a stranger says. */
    private static final int NAME = 90;

    private static final int PUBLISHER = 120;

    private final KeycloakSession session;
    private final RealmModel realm;

    NoticeWriter(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    Optional<Notice> write(Occasion occasion, Event event) {
        ClientModel service = realm.getClientByClientId(event.getClientId());
        UserModel user = session.users().getUserById(realm, event.getUserId());
        if (service == null || user == null || !hasAddress(user)) {
            return Optional.empty();
        }
        return occasion == Occasion.ENDED || isNew(user, service)
                ? Optional.of(notice(occasion, event, user, service))
                : Optional.empty();
    }

    /** In a realm that verifies addresses one that is not may be anybody's. */
    private boolean hasAddress(UserModel user) {
        return user.getEmail() != null && (user.isEmailVerified() || !realm.isVerifyEmail());
    }

    private boolean isNew(UserModel user, ClientModel service) {
        if (!ThirdParty.is(service)) {
            return false;
        }
        UserConsentModel consent = UserConsentManager.getConsentByClient(session, realm, user, service.getId());
        return consent != null
                && Expiry.approvedAt(consent).isAfter(now().minus(JUST_NOW))
                && !new ApprovalDate(session, realm).isRenewed();
    }

    private Notice notice(Occasion occasion, Event event, UserModel user, ClientModel service) {
        ServiceView view = new ServiceView(service);
        boolean byUser = occasion == Occasion.AUTHORIZED;
        Optional<Locale> locale = byUser ? Optional.of(session.getContext().resolveLocale(user)) : Optional.empty();
        return new Notice(
                occasion,
                realm.getId(),
                user.getId(),
                StrangersText.unlinked(StrangersText.cut(StrangersText.quotable(view.getName()), NAME)),
                StrangersText.unlinked(StrangersText.cut(view.getPublisher(), PUBLISHER)),
                byUser ? "" : event.getDetails().get(EndCause.DETAIL),
                byUser ? event.getIpAddress() : null,
                now(),
                new AccountAddresses(session).authorizationsOrApplications().toString(),
                locale);
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
