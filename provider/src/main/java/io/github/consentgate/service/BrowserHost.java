package io.github.consentgate.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.IDN;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** The host of an address as browsers read it (WHATWG URL, section 3.5), of which Java takes only the plainest. */
public final class BrowserHost {

    private static final Pattern USER_OR_PORT = Pattern.compile("^.*@|:\\d*$");

    /** With one of these in it a browser goes nowhere. */
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}\\s#%/<>?@\\\\^|]");

    private BrowserHost() {}

    /** In small letters, without user and port; empty when the address has none. */
    static String of(URI uri) {
        String authority = Objects.requireNonNullElse(uri.getRawAuthority(), "");
        return ascii(USER_OR_PORT.matcher(authority).replaceAll("")).toLowerCase(Locale.ROOT);
    }

    /** Percent signs decoded, letters of other scripts in their ASCII form (RFC 3492); as it is where that cannot be. */
    public static String ascii(String host) {
        try {
            String decoded = URLDecoder.decode(host.replace("+", "%2B"), UTF_8);
            return FORBIDDEN.matcher(decoded).find() ? host : IDN.toASCII(decoded, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) {
            return host;
        }
    }
}
