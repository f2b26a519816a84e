package io.github.consentgate.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** Text that a service says of itself. Templates escape it; this drops what escaping lets through. */
final class StrangersText {

    /** Controls, bidi and zero-width characters, and what has no meaning at all: they make a text look like another. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\\u115F\\u1160\\u3164\\uFFA0\\u2800]");

    private StrangersText() {}

    /** The text without invisible characters; {@code null} when nothing is left. */
    static String clean(String text) {
        if (text == null) {
            return null;
        }
        String visible = INVISIBLE
                .matcher(text.replaceAll("[\\r\\n\\t]+", " "))
                .replaceAll("")
                .strip();
        return visible.isEmpty() ? null : visible;
    }

    /** The address if it is an https one; {@code null} for any other. */
    static String httpsOnly(String address) {
        try {
            URI uri = address == null ? null : new URI(address.strip());
            return uri != null && "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null
                    ? uri.toASCIIString()
                    : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
