package io.github.consentgate.mail;

import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Sends a notice when what it tells is committed, beside the request, which need not wait for a mail server. */
final class NoticeDispatch extends AbstractKeycloakTransaction {

    private static final String TASK = "consent-gate-mail";

    private final KeycloakSession session;
    private final Notice notice;

    NoticeDispatch(KeycloakSession session, Notice notice) {
        this.session = session;
        this.notice = notice;
    }

    @Override
    protected void commitImpl() {
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        session.getProvider(ExecutorsProvider.class).getExecutor(TASK).execute(() -> new NoticeMail(factory, notice)
                .send());
    }

    @Override
    protected void rollbackImpl() {
        // Nothing happened, so there is nothing to tell.
    }
}
