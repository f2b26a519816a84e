package io.github.consentgate.policy;

import io.github.consentgate.gate.ConsentGate;
import io.github.consentgate.gate.EventTreatment;
import io.github.consentgate.gate.Refusal;
import io.github.consentgate.gate.RefusedException;
import io.github.consentgate.gate.Ruling;
import io.github.consentgate.rules.ProviderIds;
import io.github.consentgate.service.ThirdParty;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.idm.ClientPolicyConditionConfigurationRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyException;
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
    public ClientPolicyVote applyPolicy(ClientPolicyContext context) throws ClientPolicyException {
        return switch (EventTreatment.of(context.getEvent())) {
            // Whether a client becomes a service, or whose token is exchanged, only the executors can tell.
            case PROPOSED_CLIENT, STORED_CLIENT, REMOVED_CLIENT, EXCHANGE -> ClientPolicyVote.YES;
            case IRRELEVANT -> vote(client(context));
            // An API shows the tokens of services, and a first-party client what it got in exchange for one.
            case SHOWN_TOKEN ->
                ThirdParty.is(client(context))
                                || !new EndedToken(session).sessionsOf(context).isEmpty()
                        ? ClientPolicyVote.YES
                        : ClientPolicyVote.NO;
            default -> {
                refuseUnderBrokenRules(context);
                yield vote(client(context));
            }
        };
    }

    private static ClientPolicyVote vote(ClientModel client) {
        return ThirdParty.is(client) ? ClientPolicyVote.YES : ClientPolicyVote.NO;
    }

    /** Keycloak would stumble over profiles that it cannot read before an executor could say why nobody passes. */
    private void refuseUnderBrokenRules(ClientPolicyContext context) throws RefusedException {
        ClientModel client = client(context);
        ConsentGate gate = new ConsentGate(session);
        if (gate.gates(client)) {
            Ruling ruling = gate.underRules(client, rules -> Ruling.PASS);
            if (!ruling.passes()) {
                new Refusal(session).record(EventPath.of(context.getEvent(), session), client, null, ruling);
                throw new RefusedException(ruling.reason().authorizationError(), ruling.description());
            }
        }
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
