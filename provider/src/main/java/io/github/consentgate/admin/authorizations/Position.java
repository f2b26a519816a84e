package io.github.consentgate.admin.authorizations;

import io.github.consentgate.admin.call.Parameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.keycloak.util.JsonSerialization;

/**
 * A place in the order of authorizations: by service, then by user.
 *
 * @param service client id
 * @param userId the user behind whom it goes on; empty before the first one
 */
record Position(String service, String userId) {

    static final Position START = new Position("", "");

    /** The text that callers hand back to go on from here; they need not know what is in it. */
    String cursor() {
        try {
            String json = JsonSerialization.writeValueAsString(new String[] {service, userId});
            return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Position parse(String cursor) {
        try {
            String[] parts = JsonSerialization.readValue(Base64.getUrlDecoder().decode(cursor), String[].class);
            if (parts != null && parts.length == 2 && parts[0] != null && parts[1] != null) {
                return new Position(parts[0], parts[1]);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw bad();
        }
        throw bad();
    }

    private static RuntimeException bad() {
        return Parameters.bad("after must be what an earlier answer gave as next");
    }
}
