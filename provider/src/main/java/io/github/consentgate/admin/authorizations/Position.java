package io.github.consentgate.admin.authorizations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
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

    /** Empty for what is no cursor of ours. */
    static Optional<Position> parse(String cursor) {
        try {
            String[] parts = JsonSerialization.readValue(Base64.getUrlDecoder().decode(cursor), String[].class);
            return Optional.ofNullable(parts)
                    .filter(pair -> pair.length == 2 && isStorable(pair[0]) && isStorable(pair[1]))
                    .map(pair -> new Position(pair[0], pair[1]));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Databases know no text with U+0000. */
    private static boolean isStorable(String text) {
        return text != null && text.indexOf('\0') < 0;
    }
}
