package io.github.consentgate.rules;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.cache.CachedRealmModel;
import org.keycloak.representations.idm.ClientPoliciesRepresentation;
import org.keycloak.representations.idm.ClientProfileRepresentation;
import org.keycloak.representations.idm.ClientProfilesRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.util.JsonSerialization;

/** Reads a realm's rules, once for as long as Keycloak caches the realm. */
public final class RulesReader {

    private static final String CACHE_KEY = RulesReader.class.getName();

    private final KeycloakSession session;

    public RulesReader(KeycloakSession session) {
        this.session = session;
    }

    public RealmRules read(RealmModel realm) {
        if (realm instanceof CachedRealmModel cached) {
            // Keycloak drops this with the realm, on every node, when a policy or profile changes.
            @SuppressWarnings("unchecked")
            Map<String, RealmRules> cachedWith = cached.getCachedWith();
            return cachedWith.computeIfAbsent(CACHE_KEY, key -> parse(realm, policies -> policies));
        }
        return parse(realm, policies -> policies);
    }

    /** What the rules would be if all policies of the realm were enabled. */
    public RealmRules readIfEnabled(RealmModel realm) {
        return parse(realm, RulesReader::enabled);
    }

    private static ClientPoliciesRepresentation enabled(ClientPoliciesRepresentation policies) {
        if (policies.getPolicies() != null) {
            policies.getPolicies().stream().filter(Objects::nonNull).forEach(policy -> policy.setEnabled(true));
        }
        return policies;
    }

    private RealmRules parse(RealmModel realm, UnaryOperator<ClientPoliciesRepresentation> change) {
        String policies = document(realm, Constants.CLIENT_POLICIES);
        String profiles = document(realm, Constants.CLIENT_PROFILES);
        if (!policies.contains(ProviderIds.PREFIX) && !profiles.contains(ProviderIds.PREFIX)) {
            return RealmRules.NOT_GATED;
        }
        try {
            return new RulesAssembly(
                            change.apply(read(Constants.CLIENT_POLICIES, policies, ClientPoliciesRepresentation.class)),
                            read(Constants.CLIENT_PROFILES, profiles, ClientProfilesRepresentation.class),
                            globalProfiles(realm))
                    .assemble();
        } catch (UnreadableException e) {
            return RealmRules.broken(List.of(e.problem));
        }
    }

    private static String document(RealmModel realm, String attribute) {
        return Objects.requireNonNullElse(realm.getAttribute(attribute), "{}");
    }

    private static <T> T read(String attribute, String json, Class<T> type) throws UnreadableException {
        try {
            T document = JsonSerialization.readValue(json, type);
            if (document == null) {
                throw new UnreadableException(attribute, "is null");
            }
            return document;
        } catch (IOException e) {
            throw new UnreadableException(attribute, "is unreadable: " + e.getMessage());
        }
    }

    private List<ClientProfileRepresentation> globalProfiles(RealmModel realm) throws UnreadableException {
        try {
            return session.clientPolicy().getClientProfiles(realm, true).getGlobalProfiles();
        } catch (ClientPolicyException e) {
            throw new UnreadableException(Constants.CLIENT_PROFILES, "is unreadable: " + e.getError());
        }
    }

    private static final class UnreadableException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient RulesProblem problem;

        UnreadableException(String attribute, String detail) {
            super(detail);
            this.problem = new RulesProblem(attribute, detail);
        }
    }
}
