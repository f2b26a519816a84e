package io.github.consentgate.policy;

import io.github.consentgate.decision.Reason;
import io.github.consentgate.gate.EventTreatment;
import io.github.consentgate.gate.Refusal;
import io.github.consentgate.gate.RefusedException;
import io.github.consentgate.gate.Ruling;
import io.github.consentgate.registration.ServiceFitting;
import io.github.consentgate.rules.ProviderIds;
import io.github.consentgate.service.ProofKey;
import io.github.consentgate.token.ExchangeGuard;
import io.github.consentgate.token.TokenGuard;
import org.keycloak.OAuth2Constants;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.utils.OAuth2Code;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.context.ClientCRUDContext;
import org.keycloak.services.clientpolicy.context.TokenRequestContext;

/** Only full access may be asked for, and only by the grants of a service. */
final class FullAccessExecutor extends GateExecutor<FullAccessConfiguration> {

    FullAccessExecutor(KeycloakSession session) {
        super(session);
    }

    @Override
    public void executeOnEvent(ClientPolicyContext context) throws ClientPolicyException {
        switch (EventTreatment.of(context.getEvent())) {
            case AUTHORIZATION -> new AuthorizationRequestCheck(session).check(context);
            case CODE -> refuseUnprovenCode((TokenRequestContext) context);
            case TOKEN -> refuseToken(new TokenGuard(session).scopeRuling(clientSessionContext()));
            case FORBIDDEN -> refuseGrant(context);
            case EXCHANGE -> exchange(context);
            case PROPOSED_CLIENT -> new ServiceFitting(session).propose((ClientCRUDContext) context);
            case STORED_CLIENT -> new ServiceFitting(session).fit((ClientCRUDContext) context);
            case REMOVED_CLIENT -> new ServiceFitting(session).remove((ClientCRUDContext) context);
            case BACKCHANNEL_TOKEN, REFRESH, SHOWN_TOKEN, IRRELEVANT -> {}
        }
    }

    /** Keycloak makes a code without an authorization request for whoever comes from the page of a forgotten password. */
    private void refuseUnprovenCode(TokenRequestContext context) throws RefusedException {
        OAuth2Code code = context.getParseResult().getCodeData();
        if (gate.gates(clientOf(context))
                && !ProofKey.isBrought(code.getCodeChallenge(), code.getCodeChallengeMethod())) {
            new Refusal(session)
                    .record(
                            EventPath.of(context.getEvent(), session),
                            clientOf(context),
                            context.getClientSession().getUserSession().getUser(),
                            Ruling.refuse(Reason.GRANT_TYPE));
            throw new RefusedException(OAuthErrorException.INVALID_GRANT, ProofKey.REQUIRED);
        }
    }

    private void refuseGrant(ClientPolicyContext context) throws RefusedException {
        if (gate.gates(clientOf(context))) {
            refuse(context, Ruling.refuse(Reason.GRANT_TYPE));
        }
    }

    private void exchange(ClientPolicyContext context) throws RefusedException {
        Ruling ruling =
                new ExchangeGuard(session).requestRuling(clientOf(context), OAuth2Constants.TOKEN_EXCHANGE_GRANT_TYPE);
        if (!ruling.passes()) {
            refuse(context, ruling);
        }
    }

    private void refuse(ClientPolicyContext context, Ruling ruling) throws RefusedException {
        new Refusal(session).record(EventPath.of(context.getEvent(), session), clientOf(context), null, ruling);
        throw new RefusedException(ruling.reason().tokenError(), ruling.description());
    }

    @Override
    public Class<FullAccessConfiguration> getExecutorConfigurationClass() {
        return FullAccessConfiguration.class;
    }

    @Override
    public String getProviderId() {
        return ProviderIds.FULL_ACCESS;
    }
}
