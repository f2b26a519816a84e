package io.github.consentgate.registration;

import io.github.consentgate.authorization.EndCause;
import io.github.consentgate.authorization.SessionsOfService;
import io.github.consentgate.gate.ConsentGate;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientModel.ClientRemovedEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/**
 * A partial import that overwrites a service, or a workflow that deletes it, does not ask the client policies. Its
 * approvals are gone by then; its sessions, and what was exchanged for its tokens, are not.
 */
public final class RemovalListener implements ProviderEventListener {

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof ClientRemovedEvent removed) {
            KeycloakSession session = removed.getKeycloakSession();
            ClientModel client = removed.getClient();
            if (new ConsentGate(session, client.getRealm()).gates(client)) {
                SessionsOfService.endWithTheService(session, client, EndCause.ADMIN);
            }
        }
    }
}
