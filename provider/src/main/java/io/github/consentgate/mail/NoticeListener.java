package io.github.consentgate.mail;

import io.github.consentgate.event.Listener;
import org.jboss.logging.Logger;
import org.keycloak.events.Event;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Hears of what a user should be told; an admin's bulk revocation is not. Whatever goes wrong here is logged, and the request
 * goes on.
 */
final class NoticeListener implements Listener {

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
}
