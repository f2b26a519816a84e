package io.github.consentgate.admin.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.consentgate.rules.ProviderIds;
import io.github.consentgate.rules.RealmRules;
import java.util.ArrayList;
import java.util.List;
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

/** The client profile and the client policy {@code consent-gate}, beside those that are there. */
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
        return Stream.concat(
                profiles.getProfiles().stream().anyMatch(profile -> NAME.equals(profile.getName()))
                        ? Stream.empty()
                        : Stream.of(new Change(
                                "client-profile", "create the client profile " + NAME, NAME, () -> add(profiles))),
                policies.getPolicies().stream().anyMatch(policy -> NAME.equals(policy.getName()))
                        ? Stream.empty()
                        : Stream.of(new Change(
                                "client-policy",
                                "create and enable the client policy " + NAME,
                                NAME,
                                () -> add(policies))));
    }

    private void add(ClientProfilesRepresentation profiles) throws ClientPolicyException {
        ClientProfileRepresentation profile = new ClientProfileRepresentation();
        profile.setName(NAME);
        profile.setDescription("Full access or none, from people who meet the prerequisites.");
        profile.setExecutors(List.of(
                executor(ProviderIds.FULL_ACCESS, object()), executor(ProviderIds.PREREQUISITES, prerequisites())));
        List<ClientProfileRepresentation> all = new ArrayList<>(profiles.getProfiles());
        all.add(profile);
        profiles.setProfiles(all);
        session.clientPolicy().updateClientProfiles(realm, profiles);
    }

    private void add(ClientPoliciesRepresentation policies) throws ClientPolicyException {
        ClientPolicyConditionRepresentation condition = new ClientPolicyConditionRepresentation();
        condition.setConditionProviderId(ProviderIds.THIRD_PARTY);
        condition.setConfiguration(object());
        ClientPolicyRepresentation policy = new ClientPolicyRepresentation();
        policy.setName(NAME);
        policy.setDescription("Gates every third-party service.");
        policy.setEnabled(true);
        policy.setConditions(List.of(condition));
        policy.setProfiles(List.of(NAME));
        List<ClientPolicyRepresentation> all = new ArrayList<>(policies.getPolicies());
        all.add(policy);
        policies.setPolicies(all);
        session.clientPolicy().updateClientPolicies(realm, policies);
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
