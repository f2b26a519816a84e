package io.github.consentgate.token;

import io.github.consentgate.authorization.ExchangeTrace;
import io.github.consentgate.gate.ConsentGate;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.managers.AppAuthManager;
import org.keycloak.services.managers.AppAuthManager.AuthHeader;

/** The tokens that a request to the token endpoint presents in order to get another one. */
final class PresentedTokens {

    /** RFC 8693, section 2.1, and UMA 2.0 Grant, section 3.3.1. */
    private static final List<String> PARAMETERS = List.of("subject_token", "actor_token", "claim_token", "rpt");

    private final KeycloakSession session;
    private final RealmModel realm;
    private final ConsentGate gate;

    PresentedTokens(KeycloakSession session, ConsentGate gate) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.gate = gate;
    }

    /** Those that were issued to services, or came out of an exchange for one that was. */
    Stream<ServiceToken> ofServices() {
        return Stream.concat(fromForm(), Stream.ofNullable(bearer()))
                .map(text -> session.tokens().decode(text, AccessToken.class))
                .filter(Objects::nonNull)
                .flatMap(token -> clientIds(token)
                        .map(realm::getClientByClientId)
                        .filter(gate::gates)
                        .map(service -> new ServiceToken(service, token.getSessionId())));
    }

    private Stream<String> clientIds(AccessToken token) {
        return token.getIssuedFor() == null
                ? Stream.empty()
                : Stream.concat(Stream.of(token.getIssuedFor()), behind(token));
    }

    private Stream<String> behind(AccessToken token) {
        ClientModel client = realm.getClientByClientId(token.getIssuedFor());
        UserSessionModel userSession =
                token.getSessionId() == null ? null : session.sessions().getUserSession(realm, token.getSessionId());
        AuthenticatedClientSessionModel clientSession = client == null || userSession == null
                ? null
                : userSession.getAuthenticatedClientSessionByClient(client.getId());
        return clientSession == null ? Stream.empty() : new ExchangeTrace(userSession).behind(clientSession).stream();
    }

    private Stream<String> fromForm() {
        MultivaluedMap<String, String> form =
                session.getContext().getHttpRequest().getDecodedFormParameters();
        return form == null
                ? Stream.empty()
                : PARAMETERS.stream().map(form::getFirst).filter(Objects::nonNull);
    }

    private String bearer() {
        AuthHeader header = AppAuthManager.extractAuthorizationHeaderTokenOrReturnNull(
                session.getContext().getHttpRequest().getHttpHeaders());
        return header == null ? null : header.getToken();
    }

    /**
     * A token that rests on a service's.
     *
     * @param sessionId id of the user session it belongs to; {@code null} when it belongs to none
     */
    record ServiceToken(ClientModel service, String sessionId) {}
}
