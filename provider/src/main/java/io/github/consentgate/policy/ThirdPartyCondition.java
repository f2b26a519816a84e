package io.github.consentgate.policy;

import io.github.consentgate.gate.EventTreatment;
import io.github.consentgate.rules.ProviderIds;
import io.github.consentgate.service.ThirdParty;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.idm.ClientPolicyConditionConfigurationRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyVote;
import org.keycloak.services.clientpolicy.condition.AbstractClientPolicyConditionProvider;
import org.keycloak.services.clientpolicy.context.ClientModelContext;

/** Names the clients and moments that the gate's executors look at; they decide for themselves once more. */
final class ThirdPartyCondition
        extends AbstractClientPolicyConditionProvider<ClientPolicyConditionConfigurationRepresentation> {

    ThirdPartyCondition(KeycloakSession session) {
        super(session);
    }

    @Override
    public ClientPolicyVote applyPolicy(ClientPolicyContext context) {
        return switch (EventTreatment.of(context.getEvent())) {
            // Whether a client becomes a service, or whose token is exchanged, only the executors can tell.
            case PROPOSED_CLIENT, STORED_CLIENT, REMOVED_CLIENT, EXCHANGE -> ClientPolicyVote.YES;
            default -> ThirdParty.is(client(context)) ? ClientPolicyVote.YES : ClientPolicyVote.NO;
        };
    }

    private ClientModel client(ClientPolicyContext context) {
        return context instanceof ClientModelContext known
                ? known.getClient()
                : session.getContext().getClient();
    }

    @Override
    public Class<ClientPolicyConditionConfigurationRepresentation> getConditionConfigurationClass() {
        return ClientPolicyConditionConfigurationRepresentation.class;
    }

    @Override
    public String getProviderId() {
        return ProviderIds.THIRD_PARTY;
    }
}
