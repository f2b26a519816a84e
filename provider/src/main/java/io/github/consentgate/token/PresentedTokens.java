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

    /** The services to which these tokens were issued. */
    Stream<ClientModel> services() {
        return Stream.concat(fromForm(), Stream.ofNullable(bearer()))
                .map(this::issuedFor)
                .filter(Objects::nonNull)
                .filter(gate::gates);
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

    private ClientModel issuedFor(String token) {
        AccessToken decoded = session.tokens().decode(token, AccessToken.class);
        return decoded == null || decoded.getIssuedFor() == null
                ? null
                : session.getContext().getRealm().getClientByClientId(decoded.getIssuedFor());
    }
}
