package io.github.consentgate.prerequisite;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** Required action {@code consent-gate-prerequisites}; its alias in a realm is equal to its id. */
public final class PrerequisitesActionFactory implements RequiredActionFactory {

    public static final String PROVIDER_ID = "consent-gate-prerequisites";

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new PrerequisitesAction(session);
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getDisplayText() {
        return "Check prerequisites of third-party services";
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return List.of();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
