package io.github.consentgate.rules;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
            return cachedWith.computeIfAbsent(CACHE_KEY, key -> parse(realm));
        }
        return parse(realm);
    }

    private RealmRules parse(RealmModel realm) {
        String policies = Objects.requireNonNullElse(realm.getAttribute(Constants.CLIENT_POLICIES), "{}");
        String profiles = Objects.requireNonNullElse(realm.getAttribute(Constants.CLIENT_PROFILES), "{}");
        if (!policies.contains(ProviderIds.PREFIX) && !profiles.contains(ProviderIds.PREFIX)) {
            return RealmRules.NOT_GATED;
        }
        try {
            return new RulesAssembly(
                            read(policies, ClientPoliciesRepresentation.class),
                            read(profiles, ClientProfilesRepresentation.class),
                            globalProfiles(realm))
                    .assemble();
        } catch (IOException | ClientPolicyException e) {
            return RealmRules.broken(List.of(new RulesProblem(Constants.CLIENT_POLICIES, "unreadable: " + e)));
        }
    }

    private static <T> T read(String json, Class<T> type) throws IOException {
        T document = JsonSerialization.readValue(json, type);
        if (document == null) {
            throw new IOException("no document but null");
        }
        return document;
    }

    private List<ClientProfileRepresentation> globalProfiles(RealmModel realm) throws ClientPolicyException {
        return session.clientPolicy().getClientProfiles(realm, true).getGlobalProfiles();
    }
}
