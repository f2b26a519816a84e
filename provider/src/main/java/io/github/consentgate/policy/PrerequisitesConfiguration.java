package io.github.consentgate.policy;

import io.github.consentgate.rules.PrerequisitesSettings;
import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;

/** So that the admin console and API refuse a configuration that would close the gate. */
public final class PrerequisitesConfiguration extends ClientPolicyExecutorConfigurationRepresentation {

    @Override
    public boolean validateConfig() {
        return new PrerequisitesSettings(getConfigAsMap()).problems().isEmpty();
    }
}
