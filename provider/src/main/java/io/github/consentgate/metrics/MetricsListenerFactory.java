package io.github.consentgate.metrics;

import io.github.consentgate.event.GlobalListenerFactory;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Listens in every realm, whatever the realm's own choice of listeners. */
public final class MetricsListenerFactory extends GlobalListenerFactory {

    public MetricsListenerFactory() {
        super("consent-gate-metrics");
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new MetricsListener(session);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        Counters.begin();
    }
}
