package io.github.consentgate.admin.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.consentgate.rules.ProviderIds;
import io.github.consentgate.rules.RealmRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.ClientPoliciesRepresentation;
import org.keycloak.representations.idm.ClientPolicyConditionRepresentation;
import org.keycloak.representations.idm.ClientPolicyExecutorRepresentation;
import org.keycloak.representations.idm.ClientPolicyRepresentation;
import org.keycloak.representations.idm.ClientProfileRepresentation;
import org.keycloak.representations.idm.ClientProfilesRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.util.JsonSerialization;

/**
 * The client profile and the client policy {@code consent-gate}, beside those that are there. Where an admin has given
 * the name to something else, they are numbered.
 */
final class Policies {

    private static final String NAME = "consent-gate";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final RealmRules rules;

    Policies(KeycloakSession session, RealmModel realm, RealmRules rules) {
        this.session = session;
        this.realm = realm;
        this.rules = rules;
    }

    /** Nothing in a gated realm: its rules are the admin's, under whatever names. */
    Stream<Change> lacking() throws ClientPolicyException {
        if (rules.gated()) {
            return Stream.empty();
        }
        ClientProfilesRepresentation profiles = session.clientPolicy().getClientProfiles(realm, false);
        ClientPoliciesRepresentation policies = session.clientPolicy().getClientPolicies(realm, false);
        Set<String> whole = profiles.getProfiles().stream()
                .filter(Policies::isWhole)
                .map(ClientProfileRepresentation::getName)
                .collect(Collectors.toSet());
        if (policies.getPolicies().stream().anyMatch(policy -> carries(policy, whole))) {
            // It is disabled, or the realm would be gated; what an admin has turned off stays off.
            return Stream.empty();
        }
        return whole.contains(NAME) ? Stream.of(creation(policies, NAME)) : creation(profiles, policies);
    }

    private Stream<Change> creation(ClientProfilesRepresentation profiles, ClientPoliciesRepresentation policies) {
        String name = free(profiles.getProfiles().stream().map(ClientProfileRepresentation::getName));
        return Stream.of(
                new Change("client-profile", "create the client profile " + name, name, () -> add(profiles, name)),
                creation(policies, name));
    }

    private Change creation(ClientPoliciesRepresentation policies, String profile) {
        String name = free(policies.getPolicies().stream().map(ClientPolicyRepresentation::getName));
        return new Change(
                "client-policy",
                "create and enable the client policy " + name,
                name,
                () -> add(policies, name, profile));
    }

    private void add(ClientProfilesRepresentation profiles, String name) throws ClientPolicyException {
        ClientProfileRepresentation profile = new ClientProfileRepresentation();
        profile.setName(name);
        profile.setDescription("Full access or none, from people who meet the prerequisites.");
        profile.setExecutors(List.of(
                executor(ProviderIds.FULL_ACCESS, object()), executor(ProviderIds.PREREQUISITES, prerequisites())));
        List<ClientProfileRepresentation> all = new ArrayList<>(profiles.getProfiles());
        all.add(profile);
        profiles.setProfiles(all);
        session.clientPolicy().updateClientProfiles(realm, profiles);
    }

    private void add(ClientPoliciesRepresentation policies, String name, String profile) throws ClientPolicyException {
        ClientPolicyConditionRepresentation condition = new ClientPolicyConditionRepresentation();
        condition.setConditionProviderId(ProviderIds.THIRD_PARTY);
        condition.setConfiguration(object());
        ClientPolicyRepresentation policy = new ClientPolicyRepresentation();
        policy.setName(name);
        policy.setDescription("Gates every third-party service.");
        policy.setEnabled(true);
        policy.setConditions(List.of(condition));
        policy.setProfiles(List.of(profile));
        List<ClientPolicyRepresentation> all = new ArrayList<>(policies.getPolicies());
        all.add(policy);
        policies.setPolicies(all);
        session.clientPolicy().updateClientPolicies(realm, policies);
    }

    private static boolean isWhole(ClientProfileRepresentation profile) {
        return profile.getExecutors() != null
                && profile.getExecutors().stream()
                        .map(ClientPolicyExecutorRepresentation::getExecutorProviderId)
                        .toList()
                        .containsAll(List.of(ProviderIds.FULL_ACCESS, ProviderIds.PREREQUISITES));
    }

    private static boolean carries(ClientPolicyRepresentation policy, Set<String> profiles) {
        return policy.getProfiles() != null && policy.getProfiles().stream().anyMatch(profiles::contains);
    }

    private static String free(Stream<String> taken) {
        Set<String> names = taken.collect(Collectors.toSet());
        return Stream.concat(
                        Stream.of(NAME), Stream.iterate(2, number -> number + 1).map(number -> NAME + "-" + number))
                .filter(name -> !names.contains(name))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode prerequisites() {
        return realm.isOrganizationsEnabled() ? object() : object().put("collections", "groups");
    }

    private static ClientPolicyExecutorRepresentation executor(String id, JsonNode configuration) {
        ClientPolicyExecutorRepresentation executor = new ClientPolicyExecutorRepresentation();
        executor.setExecutorProviderId(id);
        executor.setConfiguration(configuration);
        return executor;
    }

    private static ObjectNode object() {
        return JsonSerialization.mapper.createObjectNode();
    }
}
