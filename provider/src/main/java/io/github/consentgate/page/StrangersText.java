package io.github.consentgate.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text that a service says of itself. Templates escape it; this drops what escaping lets through. */
public final class StrangersText {

    /** Controls, bidi and zero-width characters, and what has no meaning at all: they make a text look like another. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F"
            + "\\u2800\\u3164\\uFE00-\\uFE0F\\uFFA0\\x{E0100}-\\x{E01EF}&&[^\\s]]");

    /** Spaces and breaks of every kind; a text of wide ones alone would look empty. */
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private StrangersText() {}

    /** The text without invisible characters; {@code null} when nothing is left. */
    public static String clean(String text) {
        if (text == null) {
            return null;
        }
        String visible = SPACES.matcher(INVISIBLE.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
        return visible.isEmpty() ? null : visible;
    }

    /** The address if it is an https one that names no user; {@code null} for any other. */
    public static String httpsOnly(String address) {
        // Half a surrogate pair would pass for an address, and then break the page.
        if (address == null || INVISIBLE.matcher(address).find()) {
            return null;
        }
        try {
            // As toASCIIString will see it: a Greek varia, for one, becomes a backtick there.
            URI uri = new URI(Normalizer.normalize(address.strip(), Normalizer.Form.NFC));
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null
                    ? uri.toASCIIString()
                    : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
