package io.github.consentgate.mail;

import io.github.consentgate.event.GlobalListenerFactory;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.models.KeycloakSession;

/** Event listener {@code consent-gate-mail}: listens in every realm; each realm says by an attribute what it wants. */
public final class NoticeListenerFactory extends GlobalListenerFactory {

    public NoticeListenerFactory() {
        super("consent-gate-mail");
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new NoticeListener(session);
    }
}
