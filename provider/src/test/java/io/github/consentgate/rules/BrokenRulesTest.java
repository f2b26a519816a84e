package io.github.consentgate.rules;

import static io.github.consentgate.rules.Policies.FULL_ACCESS;
import static io.github.consentgate.rules.Policies.LIFETIME;
import static io.github.consentgate.rules.Policies.PREREQUISITES;
import static io.github.consentgate.rules.Policies.executor;
import static io.github.consentgate.rules.Policies.policy;
import static io.github.consentgate.rules.Policies.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that name the gate and cannot be followed: gated all the same, nobody passes, and the place is named. */
class BrokenRulesTest {

    private static final String GATE = policy("gate", true, "'consent-gate'");

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void nobodyPassesAndThePlaceIsNamed(String what, Policies policies, String key) {
        RealmRules rules = policies.rules();

        assertThat(rules.gated()).isTrue();
        assertThat(rules.rules()).isEmpty();
        assertThat(rules.problems()).extracting(RulesProblem::key).contains(key);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments(
                        "the same profile named twice",
                        Policies.of(
                                policy("gate", true, "'consent-gate', 'consent-gate'"),
                                profile("consent-gate", FULL_ACCESS, PREREQUISITES)),
                        "consent-gate-full-access"),
                arguments(
                        "an executor in two profiles",
                        Policies.of(
                                policy("gate", true, "'a', 'b'"),
                                profile("a", FULL_ACCESS, PREREQUISITES) + "," + profile("b", PREREQUISITES)),
                        "consent-gate-prerequisites"),
                arguments(
                        "one profile in two policies",
                        Policies.of(
                                GATE + "," + policy("again", true, "'consent-gate'"),
                                profile("consent-gate", FULL_ACCESS, PREREQUISITES)),
                        "consent-gate-full-access"),
                arguments(
                        "an executor twice in one profile",
                        Policies.withExecutors(FULL_ACCESS, FULL_ACCESS, PREREQUISITES),
                        "consent-gate-full-access"),
                arguments(
                        "two lifetimes",
                        Policies.withExecutors(FULL_ACCESS, PREREQUISITES, LIFETIME, LIFETIME),
                        "consent-gate-lifetime"),
                arguments(
                        "two profiles of one name",
                        Policies.of(
                                GATE,
                                profile("consent-gate", FULL_ACCESS, PREREQUISITES) + ","
                                        + profile("consent-gate", FULL_ACCESS, PREREQUISITES)),
                        "consent-gate"),
                arguments("a profile that is gone", Policies.of(GATE, ""), "consent-gate"),
                arguments(
                        "a further profile that is gone",
                        Policies.of(
                                policy("gate", true, "'consent-gate', 'other'"),
                                profile("consent-gate", FULL_ACCESS, PREREQUISITES)),
                        "other"),
                arguments(
                        "the condition without any profile",
                        Policies.of("{'enabled': true, 'conditions': [{'condition': 'consent-gate-third-party'}]}", ""),
                        "consent-gate-full-access"),
                arguments("no prerequisites", Policies.withExecutors(FULL_ACCESS), "consent-gate-prerequisites"),
                arguments("no full access", Policies.withExecutors(PREREQUISITES), "consent-gate-full-access"),
                arguments("a lifetime alone", Policies.withExecutors(LIFETIME), "consent-gate-prerequisites"),
                arguments(
                        "the other executor in a disabled policy",
                        Policies.of(
                                GATE + "," + policy("off", false, "'b'"),
                                profile("consent-gate", FULL_ACCESS) + "," + profile("b", PREREQUISITES)),
                        "consent-gate-prerequisites"),
                arguments(
                        "a configuration that is a text",
                        Policies.withExecutors(FULL_ACCESS, executor("consent-gate-prerequisites", "'on'")),
                        "consent-gate-prerequisites"),
                arguments(
                        "an unknown key",
                        Policies.withExecutors(
                                executor("consent-gate-full-access", "{'full-scope': 'x'}"), PREREQUISITES),
                        "full-scope"),
                arguments(
                        "a wrong value",
                        Policies.withExecutors(
                                FULL_ACCESS, executor("consent-gate-prerequisites", "{'on-loss': 'keep'}")),
                        "on-loss"),
                arguments(
                        "a wrong lifetime",
                        Policies.withExecutors(
                                FULL_ACCESS, PREREQUISITES, executor("consent-gate-lifetime", "{'max-age-days': -1}")),
                        "max-age-days"));
    }
}
