package io.github.consentgate.admin.status;

import io.github.consentgate.rules.ProviderIds;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.representations.idm.ClientPolicyConditionRepresentation;
import org.keycloak.representations.idm.ClientPolicyRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyException;

/** Whether the policies that carry the gate's executors are on, and meant for every service. */
final class PolicyCheck {

    private PolicyCheck() {}

    static Stream<Finding> enabled(Checkup checkup) throws ClientPolicyException {
        String mend = checkup.realmRules().gated()
                ? "Delete it under Realm settings, Client policies: another one gates the realm, and rules must stand"
                        + " once."
                : "Enable it under Realm settings, Client policies, or delete it.";
        return policies(checkup)
                .filter(policy -> !Boolean.TRUE.equals(policy.isEnabled()))
                .map(policy -> Finding.warning(
                                "policy_disabled",
                                "The client policy " + policy.getName() + " carries the gate, but is disabled.",
                                mend)
                        .about(policy.getName()));
    }

    static Stream<Finding> wide(Checkup checkup) throws ClientPolicyException {
        return policies(checkup)
                .filter(policy -> Boolean.TRUE.equals(policy.isEnabled()))
                .filter(policy -> !isForEveryService(conditions(policy)))
                .map(policy -> Finding.error(
                                "policy_narrow",
                                "The client policy " + policy.getName()
                                        + " does not apply to every third-party service.",
                                "Leave " + ProviderIds.THIRD_PARTY + " as its only condition, without negative logic.")
                        .about(policy.getName()));
    }

    private static Stream<ClientPolicyRepresentation> policies(Checkup checkup) throws ClientPolicyException {
        Set<String> profiles = known(checkup.session()
                        .clientPolicy()
                        .getClientProfiles(checkup.realm(), false)
                        .getProfiles())
                .filter(profile -> profile.getExecutors() != null
                        && profile.getExecutors().stream()
                                .anyMatch(executor -> ProviderIds.EXECUTORS.contains(executor.getExecutorProviderId())))
                .map(profile -> profile.getName())
                .collect(Collectors.toSet());
        return known(checkup.session()
                        .clientPolicy()
                        .getClientPolicies(checkup.realm(), false)
                        .getPolicies())
                .filter(policy -> policy.getProfiles() != null
                        && policy.getProfiles().stream().anyMatch(profiles::contains));
    }

    /** Keycloak stores what it is given, null too; the rules' own check tells of that. */
    private static <T> Stream<T> known(List<T> list) {
        return list == null ? Stream.empty() : list.stream().filter(Objects::nonNull);
    }

    private static List<ClientPolicyConditionRepresentation> conditions(ClientPolicyRepresentation policy) {
        return Optional.ofNullable(policy.getConditions()).orElse(List.of());
    }

    private static boolean isForEveryService(List<ClientPolicyConditionRepresentation> conditions) {
        return conditions.size() == 1
                && ProviderIds.THIRD_PARTY.equals(conditions.get(0).getConditionProviderId())
                && (conditions.get(0).getConfiguration() == null
                        || !conditions
                                .get(0)
                                .getConfiguration()
                                .path("is-negative-logic")
                                .asBoolean());
    }
}
