package io.github.consentgate.policy;

import io.github.consentgate.registration.RemovalListener;
import io.github.consentgate.rules.FullAccessSettings;
import io.github.consentgate.rules.ProviderIds;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProviderFactory;

/** Client policy executor {@code consent-gate-full-access}. */
public final class FullAccessExecutorFactory implements ClientPolicyExecutorProviderFactory {

    @Override
    public ClientPolicyExecutorProvider<?> create(KeycloakSession session) {
        return new FullAccessExecutor(session);
    }

    @Override
    public String getId() {
        return ProviderIds.FULL_ACCESS;
    }

    @Override
    public String getHelpText() {
        return "Third-party services (clients with consent required) may ask for full access only, by the authorization"
                + " code, device or CIBA grant; clients are made to fit when they are registered or changed.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return FullAccessSettings.PROPERTIES;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(new RemovalListener());
    }

    @Override
    public void close() {}
}
