package io.github.consentgate.mail;

import org.jboss.logging.Logger;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Hears of what a user should be told. Whatever goes wrong here is logged, and the request goes on. */
final class NoticeListener implements EventListenerProvider {

    private static final Logger LOG = Logger.getLogger(NoticeListener.class);

    private final KeycloakSession session;

    NoticeListener(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        Occasion occasion = Occasion.of(event);
        if (occasion == null) {
            return;
        }
        try {
            RealmModel realm = session.realms().getRealm(event.getRealmId());
            if (new MailNotices(session, realm).areOn()) {
                new NoticeWriter(session, realm).write(occasion, event).ifPresent(this::sendWhenDone);
            }
        } catch (RuntimeException e) {
            LOG.warnf(e, "No notice by e-mail: realm=%s userId=%s", event.getRealmId(), event.getUserId());
        }
    }

    private void sendWhenDone(Notice notice) {
        session.getTransactionManager().enlistAfterCompletion(new NoticeDispatch(session, notice));
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        // An admin's bulk revocation leaves one of these, and nobody gets a mail for it.
    }

    @Override
    public void close() {}
}
