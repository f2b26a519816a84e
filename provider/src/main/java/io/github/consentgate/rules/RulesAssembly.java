package io.github.consentgate.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.keycloak.representations.idm.ClientPoliciesRepresentation;
import org.keycloak.representations.idm.ClientPolicyConditionRepresentation;
import org.keycloak.representations.idm.ClientPolicyExecutorRepresentation;
import org.keycloak.representations.idm.ClientPolicyRepresentation;
import org.keycloak.representations.idm.ClientProfileRepresentation;
import org.keycloak.representations.idm.ClientProfilesRepresentation;
import org.keycloak.util.JsonSerialization;

/**
 * Puts the rules together from all enabled policies. Each executor stands at most once among them, so that there is
 * one answer to what the rules are.
 */
final class RulesAssembly {

    private final List<ClientPolicyRepresentation> enabledPolicies;
    private final Map<String, ClientProfileRepresentation> profiles = new HashMap<>();
    private final List<RulesProblem> problems = new ArrayList<>();

    RulesAssembly(
            ClientPoliciesRepresentation policies,
            ClientProfilesRepresentation realmProfiles,
            List<ClientProfileRepresentation> globalProfiles) {
        this.enabledPolicies = all(policies.getPolicies())
                .filter(policy -> Boolean.TRUE.equals(policy.isEnabled()))
                .toList();
        Stream.concat(all(globalProfiles), all(realmProfiles.getProfiles())).forEach(this::add);
    }

    private void add(ClientProfileRepresentation profile) {
        if (profiles.put(profile.getName(), profile) != null) {
            problems.add(new RulesProblem(profile.getName(), "two client profiles have this name"));
        }
    }

    RealmRules assemble() {
        if (enabledPolicies.stream().noneMatch(this::namesTheGate)) {
            return RealmRules.NOT_GATED;
        }
        enabledPolicies.stream().filter(this::namesTheGate).forEach(this::requireProfiles);

        var fullAccess = new FullAccessSettings(required(ProviderIds.FULL_ACCESS));
        var prerequisites = new PrerequisitesSettings(required(ProviderIds.PREREQUISITES));
        problems.addAll(fullAccess.problems());
        problems.addAll(prerequisites.problems());
        Lifetime lifetime = lifetime();

        return problems.isEmpty()
                ? RealmRules.of(GateRules.of(fullAccess, prerequisites, lifetime))
                : RealmRules.broken(problems);
    }

    private boolean namesTheGate(ClientPolicyRepresentation policy) {
        return all(policy.getConditions())
                        .map(ClientPolicyConditionRepresentation::getConditionProviderId)
                        .anyMatch(ProviderIds.THIRD_PARTY::equals)
                || all(policy.getProfiles()).anyMatch(this::isGateProfile);
    }

    /** A profile that is gone cannot tell what it held; its name must. */
    private boolean isGateProfile(String name) {
        return profiles.containsKey(name)
                ? executorsOf(name)
                        .anyMatch(executor -> ProviderIds.EXECUTORS.contains(executor.getExecutorProviderId()))
                : name.startsWith(ProviderIds.PREFIX);
    }

    private void requireProfiles(ClientPolicyRepresentation policy) {
        all(policy.getProfiles())
                .filter(name -> !profiles.containsKey(name))
                .forEach(name -> problems.add(
                        new RulesProblem(name, "no such client profile, named by policy " + policy.getName())));
    }

    private Map<String, Object> required(String executor) {
        List<Map<String, Object>> found = configurations(executor);
        if (found.isEmpty()) {
            problems.add(new RulesProblem(executor, "stands in no enabled client policy"));
        }
        return only(executor, found);
    }

    private Lifetime lifetime() {
        List<Map<String, Object>> found = configurations(ProviderIds.LIFETIME);
        if (found.isEmpty()) {
            return Lifetime.UNLIMITED;
        }
        var settings = new LifetimeSettings(only(ProviderIds.LIFETIME, found));
        problems.addAll(settings.problems());
        return new Lifetime(settings.maxAgeDays, settings.maxIdleDays);
    }

    private Map<String, Object> only(String executor, List<Map<String, Object>> found) {
        if (found.size() > 1) {
            problems.add(new RulesProblem(
                    executor, "stands " + found.size() + " times among the enabled client policies, must stand once"));
        }
        return found.isEmpty() ? Map.of() : found.get(0);
    }

    private List<Map<String, Object>> configurations(String executor) {
        return enabledPolicies.stream()
                .flatMap(policy -> all(policy.getProfiles()))
                .flatMap(this::executorsOf)
                .filter(representation -> executor.equals(representation.getExecutorProviderId()))
                .map(this::configuration)
                .toList();
    }

    private Map<String, Object> configuration(ClientPolicyExecutorRepresentation executor) {
        if (executor.getConfiguration() == null || executor.getConfiguration().isNull()) {
            return Map.of();
        }
        if (!executor.getConfiguration().isObject()) {
            problems.add(new RulesProblem(executor.getExecutorProviderId(), "its configuration is not a JSON object"));
            return Map.of();
        }
        @SuppressWarnings("unchecked")
        Map<String, Object> values = JsonSerialization.mapper.convertValue(executor.getConfiguration(), Map.class);
        return values;
    }

    private Stream<ClientPolicyExecutorRepresentation> executorsOf(String profile) {
        ClientProfileRepresentation representation = profiles.get(profile);
        return representation == null ? Stream.empty() : all(representation.getExecutors());
    }

    private static <T> Stream<T> all(List<T> list) {
        return list == null ? Stream.empty() : list.stream().filter(Objects::nonNull);
    }
}
