package io.github.consentgate.event;

import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;

/** A listener that hears only what it says it does: of users, of admins, or of both. */
public interface Listener extends EventListenerProvider {

    @Override
    default void onEvent(Event event) {}

    @Override
    default void onEvent(AdminEvent event, boolean includeRepresentation) {}

    @Override
    default void close() {}
}
