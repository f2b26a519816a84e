package io.github.consentgate.tests.chromium;

import io.github.consentgate.tests.fixture.ClientBuilder;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Services of every kind that looks different on the pages. */
final class Services {

    private final Realm realm;

    Services(Realm realm) {
        this.realm = realm;
    }

    /** One that says all that a service can say of itself. */
    Service decent() {
        return charts().with("redirectUris", List.of("https://charts.example/callback"))
                .with("baseUrl", "https://charts.example/")
                .attribute("tosUri", "https://charts.example/terms")
                .attribute("policyUri", "https://charts.example/privacy")
                .create();
    }

    Service onThisDevice() {
        return charts().create();
    }

    Service app() {
        return charts().publicClient()
                .with("redirectUris", List.of("com.example.charts:/callback"))
                .create();
    }

    Service appWithAHost() {
        return charts().publicClient()
                .with("redirectUris", List.of("com.example.charts://accounts.example/callback"))
                .create();
    }

    /** With nothing but an id. */
    Service silent() {
        return realm.newService();
    }

    /** As long as Keycloak lets them be. */
    Service longWinded() {
        return realm.client()
                .service()
                .with("name", "W".repeat(255))
                .with("description", "Draws your burndown. ".repeat(13).substring(0, 255))
                .attribute("consent-gate.publisher", "M".repeat(4_000))
                .create();
    }

    Service onAnotherDevice() {
        return charts().attribute("oauth2.device.authorization.grant.enabled", "true")
                .create();
    }

    /** Where the person enters the device's code; it is entered already. */
    URI devicesPage(Service service) {
        var request = service.asks().parameters();
        var device = service.post(
                realm.endpoint("auth/device"),
                Map.of(
                        "scope",
                        "openid full_access",
                        "code_challenge",
                        request.get("code_challenge"),
                        "code_challenge_method",
                        request.get("code_challenge_method")));
        return URI.create(device.required("verification_uri_complete"));
    }

    private ClientBuilder charts() {
        return realm.client()
                .service()
                .with("name", "Burndown Charts")
                .with("description", "Draws the burndown of your sprints, and mails it every Friday.")
                .attribute("consent-gate.publisher", "Charts Ltd.");
    }
}
