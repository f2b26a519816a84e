package io.github.consentgate.tests.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Registration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A policy that names the gate and keeps it from seeing registrations: nobody becomes a first party by that. */
class RegistrationUnderABrokenPolicyIT {

    private static final List<String> REDIRECTS = List.of("http://127.0.0.1:8090/callback");

    /** What an admin may do to the policy by mistake. */
    private record Mistake(String name, Consumer<Realm> happens) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Mistake> mistakes() {
        return Stream.of(
                new Mistake("condition negated", realm -> conditions(realm, Map.of("is-negative-logic", true))),
                new Mistake("no condition", realm -> realm.policies().set("conditions", List.of())),
                new Mistake("full access executor missing", realm -> realm.policies()
                        .removeExecutor("consent-gate-full-access")),
                new Mistake("two executors missing", realm -> {
                    realm.policies().removeExecutor("consent-gate-full-access");
                    realm.policies().removeExecutor("consent-gate-prerequisites");
                }));
    }

    private static void conditions(Realm realm, Map<String, ?> configuration) {
        realm.policies()
                .set(
                        "conditions",
                        List.of(Map.of("condition", "consent-gate-third-party", "configuration", configuration)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void nobodyBecomesAFirstPartyByRegistration(Mistake mistake) {
        var realm = Realm.copyOfDemo();
        var registration = Registration.openToAnybody(realm);
        var before = registration.invited("openid-connect", Map.of("redirect_uris", REDIRECTS));
        mistake.happens().accept(realm);

        var answer = registration.invited("default", Map.of("clientId", "stranger", "redirectUris", REDIRECTS));
        registration.update(
                "default",
                before.text("client_id"),
                before.text("registration_access_token"),
                Map.of("clientId", before.text("client_id"), "redirectUris", REDIRECTS, "consentRequired", false));

        assertThat(realm.admin().get("/clients?clientId=stranger"))
                .as("%s", answer)
                .isEmpty();
        assertThat(realm.clientByClientId(before.text("client_id"))
                        .path("consentRequired")
                        .asBoolean())
                .isTrue();
        assertThat(realm.events().ofType("CLIENT_REGISTER_ERROR"))
                .anySatisfy(
                        event -> assertThat(event.detail("consent_gate_reason")).isEqualTo("misconfigured"));
    }
}
