package io.github.consentgate.policy;

import io.github.consentgate.decision.Reason;
import io.github.consentgate.decision.ScopeRules;
import io.github.consentgate.gate.ConsentGate;
import io.github.consentgate.gate.Refusal;
import io.github.consentgate.gate.RefusedException;
import io.github.consentgate.gate.Ruling;
import io.github.consentgate.scope.NarrowingParameter;
import io.github.consentgate.service.ProofKey;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.endpoints.request.AuthorizationEndpointRequest;
import org.keycloak.protocol.oidc.grants.ciba.clientpolicy.context.BackchannelAuthenticationRequestContext;
import org.keycloak.protocol.oidc.grants.device.clientpolicy.context.DeviceAuthorizationRequestContext;
import org.keycloak.protocol.oidc.par.clientpolicy.context.PushedAuthorizationRequestContext;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.context.AuthorizationRequestContext;

/** Whether a service asks for full access, and in a way that a service may ask. */
final class AuthorizationRequestCheck {

    private final KeycloakSession session;
    private final ConsentGate gate;

    AuthorizationRequestCheck(KeycloakSession session) {
        this.session = session;
        this.gate = new ConsentGate(session);
    }

    void check(ClientPolicyContext context) throws RefusedException {
        ClientModel service = session.getContext().getClient();
        if (!gate.gates(service)) {
            return;
        }
        if (context instanceof AuthorizationRequestContext browser) {
            check(browser.getAuthorizationEndpointRequest(), browser.getRequestParameters(), context);
        } else if (context instanceof PushedAuthorizationRequestContext pushed) {
            check(pushed.getRequest(), pushed.getRequestParameters(), context);
        } else if (context instanceof DeviceAuthorizationRequestContext device) {
            checkScope(device.getRequest().getScope(), device.getRequestParameters(), context);
        } else if (context instanceof BackchannelAuthenticationRequestContext backchannel) {
            refuseNarrowing(backchannel.getRequest().getAdditionalReqParams(), context);
            checkScope(backchannel.getParsedRequest().getScope(), backchannel.getRequestParameters(), context);
        }
    }

    private void check(
            AuthorizationEndpointRequest request, MultivaluedMap<String, String> sent, ClientPolicyContext context)
            throws RefusedException {
        if (!OAuth2Constants.CODE.equals(request.getResponseType())) {
            throw refuse(
                    context,
                    Reason.GRANT_TYPE,
                    Reason.GRANT_TYPE.authorizationError(),
                    Reason.GRANT_TYPE.description());
        }
        if (!ProofKey.isBrought(request.getCodeChallenge(), request.getCodeChallengeMethod())) {
            throw refuse(context, Reason.GRANT_TYPE, "invalid_request", ProofKey.REQUIRED);
        }
        // A request object's parameters are not among those sent.
        refuseNarrowing(request.getAdditionalReqParams(), context);
        if (request.getResource() != null) {
            throw refuseNarrowing(context, NarrowingParameter.RESOURCE);
        }
        checkScope(request.getScope(), sent, context);
    }

    private void checkScope(String scope, MultivaluedMap<String, String> sent, ClientPolicyContext context)
            throws RefusedException {
        refuseNarrowing(sent, context);
        ClientModel service = session.getContext().getClient();
        Ruling ruling = gate.underRules(service, rules -> scopeRuling(service, rules.scopes(), scope));
        if (!ruling.passes()) {
            throw refuse(context, ruling.reason(), ruling.reason().authorizationError(), ruling.description());
        }
    }

    private static Ruling scopeRuling(ClientModel service, ScopeRules rules, String scope) {
        if (service.isFullScopeAllowed()) {
            return Ruling.refuse(Reason.FULL_SCOPE);
        }
        // An admin can attach a scope to a service without any policy event.
        return rules.allowsRequest(scope)
                        && rules.allowsEffective(service.getClientScopes(true).keySet())
                ? Ruling.PASS
                : Ruling.refuse(Reason.SCOPE);
    }

    private void refuseNarrowing(Map<String, ?> parameters, ClientPolicyContext context) throws RefusedException {
        Optional<NarrowingParameter> narrowing = NarrowingParameter.in(parameters);
        if (narrowing.isPresent()) {
            throw refuseNarrowing(context, narrowing.get());
        }
    }

    private RefusedException refuseNarrowing(ClientPolicyContext context, NarrowingParameter narrowing) {
        return refuse(context, Reason.SCOPE, narrowing.error(), narrowing.description());
    }

    private RefusedException refuse(ClientPolicyContext context, Reason reason, String error, String description) {
        new Refusal(session)
                .record(
                        EventPath.of(context.getEvent(), session),
                        session.getContext().getClient(),
                        null,
                        Ruling.refuse(reason));
        return new RefusedException(error, description);
    }
}
