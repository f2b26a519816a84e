package io.github.consentgate.token;

import io.github.consentgate.gate.ConsentGate;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.managers.AppAuthManager;
import org.keycloak.services.managers.AppAuthManager.AuthHeader;

/** The tokens that a request to the token endpoint presents in order to get another one. */
final class PresentedTokens {

    /** RFC 8693, section 2.1, and UMA 2.0 Grant, section 3.3.1. */
    private static final List<String> PARAMETERS = List.of("subject_token", "actor_token", "claim_token", "rpt");

    private final KeycloakSession session;
    private final ConsentGate gate;

    PresentedTokens(KeycloakSession session, ConsentGate gate) {
        this.session = session;
        this.gate = gate;
    }

    /** Those that were issued to services. */
    Stream<ServiceToken> ofServices() {
        return Stream.concat(fromForm(), Stream.ofNullable(bearer()))
                .map(this::decode)
                .filter(Objects::nonNull)
                .filter(token -> gate.gates(token.service()));
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

    private ServiceToken decode(String text) {
        AccessToken token = session.tokens().decode(text, AccessToken.class);
        return token == null || token.getIssuedFor() == null
                ? null
                : new ServiceToken(
                        session.getContext().getRealm().getClientByClientId(token.getIssuedFor()),
                        token.getSessionId());
    }

    /**
     * A token that was issued to a service.
     *
     * @param sessionId id of the user session it belongs to; {@code null} when it belongs to none
     */
    record ServiceToken(ClientModel service, String sessionId) {}
}
