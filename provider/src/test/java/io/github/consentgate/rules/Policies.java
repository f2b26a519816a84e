package io.github.consentgate.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.keycloak.representations.idm.ClientPoliciesRepresentation;
import org.keycloak.representations.idm.ClientProfilesRepresentation;
import org.keycloak.util.JsonSerialization;

/** A realm's client policies and profiles, as the admin API takes them; one quote is as good as two. */
final class Policies {

    static final String FULL_ACCESS = executor("consent-gate-full-access", "{}");
    static final String PREREQUISITES = executor("consent-gate-prerequisites", "{}");
    static final String LIFETIME = executor("consent-gate-lifetime", "{'max-age-days': 90}");

    private final String policies;
    private final String profiles;

    private Policies(String policies, String profiles) {
        this.policies = policies;
        this.profiles = profiles;
    }

    static Policies of(String policies, String profiles) {
        return new Policies(policies, profiles);
    }

    /** One enabled policy with one profile. */
    static Policies withExecutors(String... executors) {
        return new Policies(policy("gate", true, "'consent-gate'"), profile("consent-gate", executors));
    }

    static String policy(String name, boolean enabled, String profileNames) {
        return "{'name': '%s', 'enabled': %s, 'profiles': [%s], 'conditions': [{'condition': 'any-client'}]}"
                .formatted(name, enabled, profileNames);
    }

    static String profile(String name, String... executors) {
        return "{'name': '%s', 'executors': [%s]}".formatted(name, String.join(", ", executors));
    }

    static String executor(String id, String configuration) {
        return "{'executor': '%s', 'configuration': %s}".formatted(id, configuration);
    }

    RealmRules rules() {
        return new RulesAssembly(
                        read("{'policies': [" + policies + "]}", ClientPoliciesRepresentation.class),
                        read("{'profiles': [" + profiles + "]}", ClientProfilesRepresentation.class),
                        List.of())
                .assemble();
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return JsonSerialization.readValue(json.replace('\'', '"'), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
