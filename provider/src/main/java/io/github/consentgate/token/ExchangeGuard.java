package io.github.consentgate.token;

import io.github.consentgate.authorization.EndedSessions;
import io.github.consentgate.authorization.ExchangeTrace;
import io.github.consentgate.authorization.StaleSessions;
import io.github.consentgate.decision.Reason;
import io.github.consentgate.gate.ConsentGate;
import io.github.consentgate.gate.Ruling;
import io.github.consentgate.token.PresentedTokens.ServiceToken;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionModel.SessionPersistenceState;

/**
 * Rules on getting one token for another: a service may not do it, and a first-party client may do it with a service's
 * token only if the rules list that client, only by token exchange (RFC 8693), and only so that what comes out ends
 * with the authorization.
 */
public final class ExchangeGuard {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final ConsentGate gate;
    private final PresentedTokens presented;
    private final GrantTypes grantTypes;

    public ExchangeGuard(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.gate = new ConsentGate(session);
        this.presented = new PresentedTokens(session, gate);
        this.grantTypes = new GrantTypes(session);
    }

    /**
     * Rules on the request, and makes ready what the exchange needs.
     *
     * @param requester the client that asks; {@code null} when none is known, which no service's token is given to
     */
    public Ruling requestRuling(ClientModel requester, String grantType) {
        if (!gate.realmRules().gated()) {
            return Ruling.PASS;
        }
        if (gate.gates(requester)) {
            return Ruling.refuse(Reason.GRANT_TYPE);
        }
        Optional<ServiceToken> serviceToken = presented.ofServices().findFirst();
        return serviceToken
                .map(token -> gate.underRules(
                        token.service(),
                        rules -> requester != null
                                        && grantTypes.isExchange(grantType)
                                        && rules.exchangeClients().contains(requester.getClientId())
                                        && hasSessionToEndWith(requester, token)
                                ? Ruling.PASS
                                : Ruling.refuse(Reason.GRANT_TYPE)))
                .orElse(Ruling.PASS);
    }

    /** Rules on what is about to be issued to a client that is no service. */
    Ruling tokenRuling(ClientSessionContext context) {
        ClientModel requester = session.getContext().getClient();
        String grantType = grantTypes.current(context);
        Ruling request = requestRuling(requester, grantType);
        if (!request.passes()) {
            return request;
        }
        AuthenticatedClientSessionModel clientSession = context.getClientSession();
        Optional<Ruling> ended = services(context)
                .map(service -> exchangedRuling(service, clientSession.getUserSession()))
                .filter(ruling -> !ruling.passes())
                .findFirst();
        if (ended.isPresent() && grantTypes.isSignIn(grantType)) {
            new ExchangeTrace(clientSession.getUserSession()).beginAnew(clientSession);
            return Ruling.PASS;
        }
        return ended.orElse(Ruling.PASS);
    }

    /** Ends with the services' sessions, also where these end in the meantime. */
    void endWhenDone(ClientSessionContext context) {
        AuthenticatedClientSessionModel exchanged = context.getClientSession();
        services(context)
                .map(service -> exchanged.getUserSession().getAuthenticatedClientSessionByClient(service.getId()))
                .filter(Objects::nonNull)
                .forEach(source -> StaleSessions.endExchangedWhenDone(session, source, exchanged));
    }

    /** For whose tokens this one is exchanged. */
    Stream<ClientModel> services(ClientSessionContext context) {
        AuthenticatedClientSessionModel clientSession = context.getClientSession();
        return new ExchangeTrace(clientSession.getUserSession())
                .behind(clientSession).stream()
                        .map(realm::getClientByClientId)
                        .filter(Objects::nonNull)
                        .filter(gate::gates);
    }

    /** What was exchanged for a service's token lives as long as the service's own session. */
    private Ruling exchangedRuling(ClientModel service, UserSessionModel userSession) {
        AuthenticatedClientSessionModel own = userSession.getAuthenticatedClientSessionByClient(service.getId());
        return own == null || !service.isEnabled()
                ? Ruling.refuse(Reason.EXPIRED)
                : new TokenGuard(session).personRuling(service, own, own.getNote(OAuth2Constants.SCOPE));
    }

    /**
     * Keycloak would exchange into a transient session, which nothing can end before its token expires, unless the
     * requester has a client session in the user's; so it gets one.
     */
    private boolean hasSessionToEndWith(ClientModel requester, ServiceToken token) {
        UserSessionModel userSession =
                token.sessionId() == null ? null : session.sessions().getUserSession(realm, token.sessionId());
        if (userSession == null || userSession.getPersistenceState() == SessionPersistenceState.TRANSIENT) {
            return false;
        }
        AuthenticatedClientSessionModel source = userSession.getAuthenticatedClientSessionByClient(
                token.service().getId());
        if (source == null) {
            return false;
        }
        if (userSession.getAuthenticatedClientSessionByClient(requester.getId()) == null) {
            new EndedSessions(session)
                    .startOverWith(source, session.sessions().createClientSession(realm, requester, userSession));
        }
        return true;
    }
}
