package io.github.consentgate.policy;

import io.github.consentgate.rules.LifetimeSettings;
import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;

/** So that the admin console and API refuse a configuration that would close the gate. */
public final class LifetimeConfiguration extends ClientPolicyExecutorConfigurationRepresentation {

    @Override
    public boolean validateConfig() {
        return new LifetimeSettings(getConfigAsMap()).problems().isEmpty();
    }
}
