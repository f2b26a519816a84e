package io.github.consentgate.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** One e-mail, in the realm's e-mail theme and the user's language. */
final class NoticeMail {

    private static final Logger LOG = Logger.getLogger(NoticeMail.class);

    private final KeycloakSessionFactory factory;
    private final Notice notice;

    NoticeMail(KeycloakSessionFactory factory, Notice notice) {
        this.factory = factory;
        this.notice = notice;
    }

    void send() {
        try {
            KeycloakModelUtils.runJobInTransaction(factory, this::send);
        } catch (RuntimeException e) {
            LOG.warnf(e, "No notice by e-mail: realm=%s userId=%s", notice.realmId(), notice.userId());
        }
    }

    private void send(KeycloakSession session) {
        RealmModel realm = session.realms().getRealm(notice.realmId());
        session.getContext().setRealm(realm);
        UserModel user = session.users().getUserById(realm, notice.userId());
        if (user == null || !user.isEnabled()) {
            return;
        }
        notice.locale()
                .ifPresent(locale ->
                        session.setAttribute(LocaleSelectorProvider.USER_REQUEST_LOCALE, locale.toLanguageTag()));
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("notice", new NoticeView(notice, session.getContext().resolveLocale(user)));
        try {
            session.getProvider(EmailTemplateProvider.class)
                    .setRealm(realm)
                    .setUser(user)
                    .send(
                            notice.occasion().subjectKey(),
                            List.of(notice.service()),
                            notice.occasion().template(),
                            attributes);
        } catch (EmailException e) {
            LOG.warnf(e, "No notice by e-mail: realm=%s userId=%s", notice.realmId(), notice.userId());
        }
    }
}
