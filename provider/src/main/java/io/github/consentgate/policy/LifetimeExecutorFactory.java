package io.github.consentgate.policy;

import io.github.consentgate.rules.LifetimeSettings;
import io.github.consentgate.rules.ProviderIds;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProviderFactory;

/** Client policy executor {@code consent-gate-lifetime}. */
public final class LifetimeExecutorFactory implements ClientPolicyExecutorProviderFactory {

    @Override
    public ClientPolicyExecutorProvider<?> create(KeycloakSession session) {
        return new LifetimeExecutor(session);
    }

    @Override
    public String getId() {
        return ProviderIds.LIFETIME;
    }

    @Override
    public String getHelpText() {
        return "Authorizations of third-party services end by themselves after a time, and must be approved anew.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return LifetimeSettings.PROPERTIES;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
