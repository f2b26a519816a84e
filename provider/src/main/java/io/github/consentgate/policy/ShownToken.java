package io.github.consentgate.policy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.util.Optional;
import org.keycloak.common.util.Base64Url;
import org.keycloak.util.JsonSerialization;

/**
 * What a token (RFC 7519) says of itself. Its signature is not looked at, since Keycloak verifies each token once, afterwards:
 * so this tells only which session to look for.
 *
 * @param id {@code jti}
 * @param type Keycloak's {@code typ}
 * @param clientId of the client that it was issued for, {@code azp}
 * @param subject {@code sub}
 * @param sessionId {@code sid}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ShownToken(
        @JsonProperty("jti") String id,
        @JsonProperty("typ") String type,
        @JsonProperty("azp") String clientId,
        @JsonProperty("sub") String subject,
        @JsonProperty("sid") String sessionId) {

    /** Of a JWS in its compact form (RFC 7515, section 7.1); empty for any other text, and for none. */
    static Optional<ShownToken> read(String text) {
        String[] parts = text == null ? new String[0] : text.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JsonSerialization.readValue(Base64Url.decode(parts[1]), ShownToken.class));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
