package io.github.consentgate.policy;

import io.github.consentgate.authorization.LossListener;
import io.github.consentgate.rules.PrerequisitesSettings;
import io.github.consentgate.rules.ProviderIds;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProviderFactory;

/** Client policy executor {@code consent-gate-prerequisites}. */
public final class PrerequisitesExecutorFactory implements ClientPolicyExecutorProviderFactory {

    @Override
    public ClientPolicyExecutorProvider<?> create(KeycloakSession session) {
        return new PrerequisitesExecutor(session);
    }

    @Override
    public String getId() {
        return ProviderIds.PREREQUISITES;
    }

    @Override
    public String getHelpText() {
        return "Only the right people may authorize third-party services: project members with the minimum access level"
                + " who administer the collection.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return PrerequisitesSettings.PROPERTIES;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(new LossListener());
    }

    @Override
    public void close() {}
}
