package io.github.consentgate.sample;

import java.net.URI;
import java.util.Map;

/** Where the two programs listen, and as which clients of which realm they act. */
public record SampleConfig(
        URI issuer,
        int servicePort,
        String serviceClientId,
        String serviceClientSecret,
        int apiPort,
        String apiClientId,
        String apiClientSecret) {

    /** Whatever the environment leaves out is as in the demo realm. */
    public static SampleConfig from(Map<String, String> environment) {
        var keycloak = environment.getOrDefault("CONSENT_GATE_DEMO_URL", "http://localhost:8080");
        return new SampleConfig(
                URI.create(keycloak + "/realms/" + environment.getOrDefault("CONSENT_GATE_DEMO_REALM", "demo")),
                port(environment, "CONSENT_GATE_SERVICE_PORT", "8090"),
                environment.getOrDefault("CONSENT_GATE_SERVICE_CLIENT_ID", "release-notes"),
                environment.getOrDefault("CONSENT_GATE_SERVICE_CLIENT_SECRET", "release-notes-secret"),
                port(environment, "CONSENT_GATE_API_PORT", "8091"),
                environment.getOrDefault("CONSENT_GATE_API_CLIENT_ID", "fabrikam-api"),
                environment.getOrDefault("CONSENT_GATE_API_CLIENT_SECRET", "fabrikam-api-secret"));
    }

    private static int port(Map<String, String> environment, String name, String fallback) {
        var value = environment.getOrDefault(name, fallback);
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65535) {
            throw new IllegalArgumentException(name + " is not a port: " + value);
        }
        return Integer.parseInt(value);
    }
}
