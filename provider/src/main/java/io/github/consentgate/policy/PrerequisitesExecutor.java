package io.github.consentgate.policy;

import io.github.consentgate.authorization.EarlierRequests;
import io.github.consentgate.authorization.EndedSessions;
import io.github.consentgate.decision.Reason;
import io.github.consentgate.gate.EventTreatment;
import io.github.consentgate.gate.Refusal;
import io.github.consentgate.gate.RefusedException;
import io.github.consentgate.gate.Ruling;
import io.github.consentgate.rules.ProviderIds;
import io.github.consentgate.token.TokenGuard;
import java.time.Instant;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.grants.ciba.channel.CIBAAuthenticationRequest;
import org.keycloak.protocol.oidc.grants.ciba.clientpolicy.context.CIBAContext;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyException;

/** Only the right people: whenever the user of a request is known before a page could ask. */
final class PrerequisitesExecutor extends GateExecutor<PrerequisitesConfiguration> {

    PrerequisitesExecutor(KeycloakSession session) {
        super(session);
    }

    @Override
    public void executeOnEvent(ClientPolicyContext context) throws ClientPolicyException {
        switch (EventTreatment.of(context.getEvent())) {
            case AUTHORIZATION, BACKCHANNEL_TOKEN -> {
                // Keycloak writes a back channel's consent before the token event, so that is too late.
                if (context instanceof CIBAContext backchannel && gate.gates(backchannel.getClient())) {
                    askAbout(backchannel.getParsedRequest(), context);
                }
            }
            case TOKEN -> refuseToken(new TokenGuard(session).personRuling(clientSessionContext()));
            default -> {}
        }
    }

    private void askAbout(CIBAAuthenticationRequest request, ClientPolicyContext context) throws RefusedException {
        UserModel user = backchannelUser(request);
        if (user == null) {
            // Keycloak itself refuses a request whose user is gone.
            return;
        }
        Ruling ruling = new EarlierRequests(session, request.getClient().getRealm())
                        .hasEnded(user, request.getClient(), Instant.ofEpochSecond(request.getIat()))
                ? Ruling.refuse(Reason.EXPIRED)
                : gate.mayAuthorize(request.getClient(), user, request.getScope(), null);
        if (!ruling.passes()) {
            new Refusal(session).record(EventPath.of(context.getEvent(), session), request.getClient(), user, ruling);
            throw new RefusedException(ruling.reason().authorizationError(), ruling.description());
        }
        new EndedSessions(session).awaitTheNext(user, request.getClient());
    }

    @Override
    public Class<PrerequisitesConfiguration> getExecutorConfigurationClass() {
        return PrerequisitesConfiguration.class;
    }

    @Override
    public String getProviderId() {
        return ProviderIds.PREREQUISITES;
    }
}
