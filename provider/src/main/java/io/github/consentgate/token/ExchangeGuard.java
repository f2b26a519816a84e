package io.github.consentgate.token;

import io.github.consentgate.decision.Reason;
import io.github.consentgate.gate.ConsentGate;
import io.github.consentgate.gate.Ruling;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;

/**
 * Rules on getting one token for another: a service may not do it, and a first-party client may do it with a service's
 * token only if the rules list that client, and only by token exchange (RFC 8693).
 */
public final class ExchangeGuard {

    private final ConsentGate gate;
    private final PresentedTokens presented;
    private final GrantTypes grantTypes;

    public ExchangeGuard(KeycloakSession session) {
        this.gate = new ConsentGate(session);
        this.presented = new PresentedTokens(session, gate);
        this.grantTypes = new GrantTypes(session);
    }

    /** Whether anything of a service's is involved. */
    public boolean involvesService(ClientModel requester) {
        return gate.gates(requester) || presented.services().findAny().isPresent();
    }

    /**
     * @param requester the client that asks; {@code null} when none is known, which no service's token is given to
     */
    public Ruling ruling(ClientModel requester, String grantType) {
        if (gate.gates(requester)) {
            return Ruling.refuse(Reason.GRANT_TYPE);
        }
        return presented
                .services()
                .findFirst()
                .map(service -> gate.underRules(
                        service,
                        rules -> requester != null
                                        && grantTypes.isExchange(grantType)
                                        && rules.exchangeClients().contains(requester.getClientId())
                                ? Ruling.PASS
                                : Ruling.refuse(Reason.GRANT_TYPE)))
                .orElse(Ruling.PASS);
    }
}
