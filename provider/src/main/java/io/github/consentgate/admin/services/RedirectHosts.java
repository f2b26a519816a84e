package io.github.consentgate.admin.services;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import org.keycloak.models.ClientModel;

/** Where a service has browsers sent to. */
final class RedirectHosts {

    private RedirectHosts() {}

    static List<String> of(ClientModel service) {
        return service.getRedirectUris().stream()
                .map(uri -> host(absolute(uri, service.getRootUrl())))
                .distinct()
                .sorted()
                .toList();
    }

    /** Keycloak takes a redirect that begins with a slash for one below the root URL. */
    private static String absolute(String uri, String root) {
        return uri.startsWith("/") && root != null ? root + uri : uri;
    }

    /** An app's own scheme where there is no host; the text itself where it is no address, so that it is seen. */
    private static String host(String uri) {
        try {
            URI parsed = new URI(uri);
            return parsed.getHost() != null ? parsed.getHost() : Objects.requireNonNullElse(parsed.getScheme(), uri);
        } catch (URISyntaxException e) {
            return uri;
        }
    }
}
