package io.github.consentgate.grant;

import io.github.consentgate.gate.Refusal;
import io.github.consentgate.gate.Ruling;
import io.github.consentgate.token.ExchangeGuard;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.CorsErrorResponseException;
import org.keycloak.services.clientpolicy.ClientPolicyException;

/** Keycloak's own grant, once it is clear that no service is involved that may not use it. */
final class GuardedGrantType implements OAuth2GrantType {

    private final KeycloakSession session;
    private final String grantType;
    private final OAuth2GrantType stock;

    GuardedGrantType(KeycloakSession session, String grantType, OAuth2GrantType stock) {
        this.session = session;
        this.grantType = grantType;
        this.stock = stock;
    }

    @Override
    public Response process(Context context) {
        Ruling ruling = new ExchangeGuard(session).requestRuling(context.getClient(), grantType);
        if (!ruling.passes()) {
            new Refusal(session).record(getEventType(), context.getClient(), null, ruling);
            throw new CorsErrorResponseException(
                    context.getCors(), ruling.reason().tokenError(), ruling.description(), Response.Status.BAD_REQUEST);
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
