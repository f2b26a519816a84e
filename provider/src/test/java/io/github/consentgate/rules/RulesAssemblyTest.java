package io.github.consentgate.rules;

import static io.github.consentgate.rules.Policies.FULL_ACCESS;
import static io.github.consentgate.rules.Policies.LIFETIME;
import static io.github.consentgate.rules.Policies.PREREQUISITES;
import static io.github.consentgate.rules.Policies.executor;
import static io.github.consentgate.rules.Policies.policy;
import static io.github.consentgate.rules.Policies.profile;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientPoliciesRepresentation;
import org.keycloak.representations.idm.ClientProfileRepresentation;
import org.keycloak.representations.idm.ClientProfilesRepresentation;

class RulesAssemblyTest {

    @Test
    void bothExecutorsMakeTheRules() {
        RealmRules rules = Policies.withExecutors(FULL_ACCESS, PREREQUISITES).rules();

        assertThat(rules.gated()).isTrue();
        assertThat(rules.problems()).isEmpty();
        assertThat(rules.rules().orElseThrow().scopes().fullAccessScope()).isEqualTo("full_access");
        assertThat(rules.rules().orElseThrow().lifetime()).isEqualTo(Lifetime.UNLIMITED);
    }

    @Test
    void theLifetimeExecutorLimitsTheLifetime() {
        RealmRules rules =
                Policies.withExecutors(FULL_ACCESS, PREREQUISITES, LIFETIME).rules();

        assertThat(rules.rules().orElseThrow().lifetime()).isEqualTo(new Lifetime(90, 0));
    }

    @Test
    void theExecutorsMayStandInSeveralProfilesAndPolicies() {
        RealmRules rules = Policies.of(
                        policy("one", true, "'a'") + "," + policy("two", true, "'b'"),
                        profile("a", FULL_ACCESS) + "," + profile("b", PREREQUISITES))
                .rules();

        assertThat(rules.rules()).isPresent();
    }

    @Test
    void organizationScopesMeanSomethingInOrganizationsModeAlone() {
        RealmRules organizations =
                Policies.withExecutors(FULL_ACCESS, PREREQUISITES).rules();
        RealmRules groups = Policies.withExecutors(
                        FULL_ACCESS, executor("consent-gate-prerequisites", "{'collections': 'groups'}"))
                .rules();

        assertThat(organizations.rules().orElseThrow().scopes().organizationScopes())
                .isTrue();
        assertThat(groups.rules().orElseThrow().scopes().organizationScopes()).isFalse();
    }

    @Test
    void anExecutorWithoutAConfigurationHasItsDefaults() {
        assertThat(Policies.withExecutors("{'executor': 'consent-gate-full-access'}", PREREQUISITES)
                        .rules()
                        .rules())
                .isPresent();
    }

    @Test
    void aProfileOfTheServersOwnCounts() {
        ClientProfileRepresentation global =
                Policies.read(profile("everywhere", FULL_ACCESS, PREREQUISITES), ClientProfileRepresentation.class);
        ClientPoliciesRepresentation policies = Policies.read(
                "{'policies': [" + policy("gate", true, "'everywhere'") + "]}", ClientPoliciesRepresentation.class);

        RealmRules rules = new RulesAssembly(policies, new ClientProfilesRepresentation(), List.of(global)).assemble();

        assertThat(rules.rules()).isPresent();
    }

    @Test
    void aRealmWithoutPoliciesIsNotGated() {
        assertThat(Policies.of("", "").rules()).isEqualTo(RealmRules.NOT_GATED);
        assertThat(new RulesAssembly(new ClientPoliciesRepresentation(), new ClientProfilesRepresentation(), null)
                        .assemble())
                .isEqualTo(RealmRules.NOT_GATED);
    }

    @Test
    void aRealmWhosePoliciesNameOtherThingsIsNotGated() {
        assertThat(Policies.of(policy("pkce", true, "'pkce'"), profile("pkce", executor("pkce-enforcer", "{}")))
                        .rules())
                .isEqualTo(RealmRules.NOT_GATED);
    }

    @Test
    void aProfileThatNoPolicyNamesDoesNotGate() {
        assertThat(Policies.of("", profile("consent-gate", FULL_ACCESS, PREREQUISITES))
                        .rules())
                .isEqualTo(RealmRules.NOT_GATED);
    }

    @Test
    void aDisabledPolicyDoesNotGate() {
        assertThat(Policies.of(
                                policy("gate", false, "'consent-gate'"),
                                profile("consent-gate", FULL_ACCESS, PREREQUISITES))
                        .rules())
                .isEqualTo(RealmRules.NOT_GATED);
    }

    @Test
    void aPolicyThatSaysNothingOfBeingEnabledDoesNotGate() {
        assertThat(Policies.of("{'name': 'gate', 'profiles': ['consent-gate']}", profile("consent-gate", FULL_ACCESS))
                        .rules())
                .isEqualTo(RealmRules.NOT_GATED);
    }

    @Test
    void nothingWhereSomethingBelongsIsPassedOver() {
        RealmRules rules = Policies.of(
                        "null, {'enabled': true, 'profiles': [null, 'consent-gate'], 'conditions': [null]}",
                        "null, {'name': 'other', 'executors': null}, "
                                + profile("consent-gate", "null", FULL_ACCESS, PREREQUISITES))
                .rules();

        assertThat(rules.rules()).isPresent();
    }
}
