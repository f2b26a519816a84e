package io.github.consentgate.event;

import org.keycloak.Config;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSessionFactory;

/** Of a listener that hears every realm's events, whatever the realm's own choice of listeners. */
public abstract class GlobalListenerFactory implements EventListenerProviderFactory {

    private final String id;

    protected GlobalListenerFactory(String id) {
        this.id = id;
    }

    @Override
    public final String getId() {
        return id;
    }

    @Override
    public final boolean isGlobal() {
        return true;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
