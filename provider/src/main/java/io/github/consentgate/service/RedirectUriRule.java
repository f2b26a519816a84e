package io.github.consentgate.service;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a service may have the browser sent to: one exact address (RFC 9700, section 2.1), https, or http on a loopback
 * host, or for a public client a scheme of its own (RFC 8252, sections 7.1 and 7.3).
 */
public final class RedirectUriRule {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Of IPv6, that of IPv4 within it included (RFC 4291, section 2.5.5.2). */
    private static final Pattern LOOPBACK_ADDRESS = Pattern.compile(
            "\\[[0:]*:0*1?]|\\[[0:]*:ffff:(127(\\.\\d+){3}|0\\.0\\.0\\.0|7f[\\da-f]{2}:[\\da-f]{1,4}|0:0)]");

    private static final Pattern LOOPBACK_NAME = Pattern.compile("(.+\\.)?localhost\\.?");

    /** Schemes that a browser acts on itself instead of handing them to an app. */
    private static final Set<String> OF_THE_BROWSER = Set.of(
            "javascript",
            "data",
            "vbscript",
            "file",
            "filesystem",
            "blob",
            "about",
            "view-source",
            "chrome",
            "intent",
            "ws",
            "wss",
            "ftp",
            "mailto",
            "tel",
            "sms");

    private RedirectUriRule() {}

    /** What is wrong with the address; empty when nothing is. */
    public static Optional<String> problem(String uri, boolean publicClient) {
        if (uri == null) {
            return Optional.of("is not an address");
        }
        URI parsed;
        try {
            parsed = new URI(uri);
        } catch (URISyntaxException e) {
            return Optional.of("is not an address");
        }
        if (uri.contains("*")) {
            return Optional.of("has a wildcard");
        }
        if (parsed.getFragment() != null) {
            return Optional.of("has a fragment");
        }
        if (parsed.getScheme() == null) {
            return Optional.of("has no scheme");
        }
        if (parsed.getRawUserInfo() != null) {
            // On the approval page it would pass for the host.
            return Optional.of("has a user name in it");
        }
        return switch (parsed.getScheme().toLowerCase(Locale.ROOT)) {
            case "https" -> parsed.getHost() == null ? Optional.of("has no host") : Optional.empty();
            case "http" ->
                isLoopback(parsed) ? Optional.empty() : Optional.of("is http on a host that is not a loopback host");
            default ->
                publicClient && !OF_THE_BROWSER.contains(parsed.getScheme().toLowerCase(Locale.ROOT))
                        ? Optional.empty()
                        : Optional.of("has a scheme that is not https");
        };
    }

    /** Whether any program on the person's machine can take what is sent there (RFC 8252, section 8.6). */
    public static boolean canBeImpersonated(String uri) {
        try {
            URI parsed = new URI(uri);
            return staysOnTheMachine(parsed) || !isWeb(parsed);
        } catch (URISyntaxException e) {
            return true;
        }
    }

    private static boolean isLoopback(URI uri) {
        return uri.getHost() != null && LOOPBACK.contains(uri.getHost().toLowerCase(Locale.ROOT));
    }

    /** More than what http may be used for: all of 127.0.0.0/8 (RFC 1122), and names below localhost (RFC 6761). */
    public static boolean staysOnTheMachine(URI uri) {
        String host = BrowserHost.of(uri);
        return LOOPBACK_ADDRESS.matcher(host).matches()
                || LOOPBACK_NAME.matcher(host).matches()
                || NumericHost.isLoopback(host);
    }

    /** Whether a browser itself goes there. */
    public static boolean isWeb(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
    }
}
