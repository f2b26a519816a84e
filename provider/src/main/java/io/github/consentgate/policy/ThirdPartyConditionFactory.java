package io.github.consentgate.policy;

import io.github.consentgate.rules.ProviderIds;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.services.clientpolicy.condition.AbstractClientPolicyConditionProviderFactory;
import org.keycloak.services.clientpolicy.condition.ClientPolicyConditionProvider;

/** Client policy condition {@code consent-gate-third-party}. */
public final class ThirdPartyConditionFactory extends AbstractClientPolicyConditionProviderFactory {

    private static final List<ProviderConfigProperty> PROPERTIES = properties();

    private static List<ProviderConfigProperty> properties() {
        List<ProviderConfigProperty> properties = new ArrayList<>();
        addCommonConfigProperties(properties);
        return List.copyOf(properties);
    }

    @Override
    public ClientPolicyConditionProvider<?> create(KeycloakSession session) {
        return new ThirdPartyCondition(session);
    }

    @Override
    public String getId() {
        return ProviderIds.THIRD_PARTY;
    }

    @Override
    public String getHelpText() {
        return "The client is a third-party service: its users must consent. Also met when a client is registered or"
                + " changed, and when somebody exchanges a service's token.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return PROPERTIES;
    }
}
