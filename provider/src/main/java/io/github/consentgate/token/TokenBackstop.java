package io.github.consentgate.token;

import io.github.consentgate.authorization.AskedCollections;
import io.github.consentgate.authorization.Expiry;
import io.github.consentgate.authorization.StaleSessions;
import io.github.consentgate.decision.Reason;
import io.github.consentgate.gate.Ruling;
import io.github.consentgate.scope.NarrowingParameter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.ErrorResponseException;

/**
 * Sees every token that Keycloak builds, whatever the grant and whatever became of flows, policies, themes and required
 * actions. Other hooks refuse sooner and more kindly; this one makes sure.
 */
final class TokenBackstop implements TokenPostProcessor {

    private final KeycloakSession session;

    TokenBackstop(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void process(TokenPostProcessorContext processed) {
        ClientSessionContext context = processed.clientSessionCtx();
        AccessToken token = processed.accessToken();
        TokenGuard guard = new TokenGuard(session);
        ClientModel service = guard.service(context);
        if (service == null) {
            ExchangeGuard exchange = new ExchangeGuard(session);
            refuseUnlessPassing(exchange.tokenRuling(context), context);
            exchange.endWhenDone(context);
            endWithAuthorization(exchange.services(context), context, token);
        } else {
            StaleSessions.endWhenDone(session, context);
            refuseUnlessPassing(ruling(guard, service, context, token), context);
            endWithAuthorization(Stream.of(service), context, token);
            AskedCollections.remember(context.getClientSession(), context.getScopeString(true));
        }
    }

    private void refuseUnlessPassing(Ruling ruling, ClientSessionContext context) {
        if (!ruling.passes()) {
            throw new ErrorResponseException(
                    new TokenRefusal(session).refuse(context, ruling),
                    ruling.description(),
                    Response.Status.BAD_REQUEST);
        }
    }

    /** An API that checks tokens by itself learns of no expiry, so no token outlives the authorization's age. */
    private void endWithAuthorization(Stream<ClientModel> services, ClientSessionContext context, AccessToken token) {
        if (token != null && token.getExp() != null) {
            UserModel user = context.getClientSession().getUserSession().getUser();
            services.flatMap(service -> new Expiry(session, service.getRealm()).endOfAge(user, service).stream())
                    .forEach(end -> token.exp(Math.min(token.getExp(), end.getEpochSecond())));
        }
    }

    private Ruling ruling(TokenGuard guard, ClientModel service, ClientSessionContext context, AccessToken token) {
        Ruling scope = guard.scopeRuling(context);
        if (!scope.passes()) {
            return scope;
        }
        refuseNarrowing(context);
        return token != null && isBeyond(context, token, service)
                ? Ruling.refuse(Reason.FULL_SCOPE)
                : guard.personRuling(context);
    }

    private boolean isBeyond(ClientSessionContext context, AccessToken token, ClientModel service) {
        return TokenReach.isBeyond(token, service)
                || IntrospectedToken.of(session, context, token)
                        .filter(told -> TokenReach.isBeyond(told, service))
                        .isPresent();
    }

    private void refuseNarrowing(ClientSessionContext context) {
        MultivaluedMap<String, String> form =
                session.getContext().getHttpRequest().getDecodedFormParameters();
        NarrowingParameter.in(form).ifPresent(narrowing -> {
            new TokenRefusal(session).refuse(context, Ruling.refuse(Reason.SCOPE));
            throw new ErrorResponseException(narrowing.error(), narrowing.description(), Response.Status.BAD_REQUEST);
        });
    }
}
