package io.github.consentgate.admin.status;

import java.net.URI;
import java.util.stream.Stream;
import org.keycloak.Config;
import org.keycloak.common.Version;
import org.keycloak.urls.UrlType;

/** Whether the server is one by whose address people can tell a genuine page, and one that was tested. */
final class ServerCheck {

    /** The line of Keycloak that the gate is made for. */
    private static final String TESTED = "26.7.";

    private ServerCheck() {}

    static Stream<Finding> hostname(Checkup checkup) {
        return hostname(
                Config.scope("hostname", "v2").get("hostname"), checkup.realm().getAttribute("frontendUrl"));
    }

    /** Of the server and of the realm; {@code null} where none is configured. */
    static Stream<Finding> hostname(String server, String realm) {
        return isGiven(server) || isGiven(realm)
                ? Stream.empty()
                : Stream.of(Finding.warning(
                        "hostname_missing",
                        "The server has no configured hostname, so pages show whatever address they were asked by.",
                        "Start Keycloak with --hostname."));
    }

    private static boolean isGiven(String address) {
        return address != null && !address.isBlank();
    }

    static Stream<Finding> https(Checkup checkup) {
        URI address = checkup.session().getContext().getUri(UrlType.FRONTEND).getBaseUri();
        return "https".equals(address.getScheme())
                ? Stream.empty()
                : Stream.of(Finding.warning(
                        "https_missing",
                        "People reach the server without https, so codes and cookies can be read on their way.",
                        "Configure a certificate, or a proxy that has one, and an https hostname."));
    }

    static Stream<Finding> version(Checkup checkup) {
        return version(Version.VERSION);
    }

    static Stream<Finding> version(String keycloak) {
        return keycloak.startsWith(TESTED)
                ? Stream.empty()
                : Stream.of(Finding.warning(
                                "keycloak_untested",
                                "This is Keycloak " + keycloak + "; the gate was tested on " + TESTED + "x only.",
                                "Use the release of the gate that is made for this Keycloak.")
                        .about(keycloak));
    }
}
