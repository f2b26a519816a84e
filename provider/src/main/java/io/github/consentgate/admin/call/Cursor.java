package io.github.consentgate.admin.call;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The text that callers hand back to go on behind a name; they need not know what is in it. */
public final class Cursor {

    private Cursor() {}

    public static String behind(String name) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The name to go on behind; nothing comes before the empty one. */
    public static String name(Parameters parameters) {
        return parameters.text("after").map(Cursor::parse).orElse("");
    }

    private static String parse(String cursor) {
        try {
            String name = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            // Databases know no text with U+0000.
            if (name.indexOf('\0') < 0) {
                return name;
            }
        } catch (IllegalArgumentException e) {
            // Refused as every other that is none of ours.
        }
        throw Parameters.bad("after must be what an earlier answer gave as next");
    }
}
