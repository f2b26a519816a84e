package io.github.consentgate.grant;

import io.github.consentgate.gate.Refusal;
import io.github.consentgate.gate.Ruling;
import io.github.consentgate.token.ExchangeGuard;
import io.github.consentgate.token.GrantTypes;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.function.Function;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.CorsErrorResponseException;
import org.keycloak.services.clientpolicy.ClientPolicyException;

/** Keycloak's own grant, once it is clear that it may go on. */
final class GuardedGrantType implements OAuth2GrantType {

    private final KeycloakSession session;
    private final OAuth2GrantType stock;
    private final Function<Context, Ruling> check;

    GuardedGrantType(KeycloakSession session, OAuth2GrantType stock, Function<Context, Ruling> check) {
        this.session = session;
        this.stock = stock;
        this.check = check;
    }

    /** Guards a grant by which one token is got for another. */
    static GuardedGrantType ofExchange(KeycloakSession session, String grantType, OAuth2GrantType stock) {
        return new GuardedGrantType(
                session, stock, context -> new ExchangeGuard(session).requestRuling(context.getClient(), grantType));
    }

    @Override
    public Response process(Context context) {
        Ruling ruling = check.apply(context);
        if (!ruling.passes()) {
            new Refusal(session).record(getEventType(), context.getClient(), null, ruling);
            throw new CorsErrorResponseException(
                    context.getCors(),
                    new GrantTypes(session).error(context.getGrantType(), ruling),
                    ruling.description(),
                    Response.Status.BAD_REQUEST);
        }
        return stock.process(context);
    }

    @Override
    public EventType getEventType() {
        return stock.getEventType();
    }

    @Override
    public Set<String> getSupportedMultivaluedRequestParameters() {
        return stock.getSupportedMultivaluedRequestParameters();
    }

    @Override
    public Set<String> getTokenParameterNames() {
        return stock.getTokenParameterNames();
    }

    @Override
    public void preProcess(KeycloakSession keycloak, MultivaluedMap<String, String> parameters)
            throws ClientPolicyException {
        stock.preProcess(keycloak, parameters);
    }

    @Override
    public boolean isTokenAllowed(KeycloakSession keycloak, AccessToken token) {
        return stock.isTokenAllowed(keycloak, token);
    }

    @Override
    public void close() {
        stock.close();
    }
}
