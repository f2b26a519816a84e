package io.github.consentgate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.RealmModel;

class RulesReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"policies\": [{\"name\": \"consent-gate\"",
                "consent-gate",
                "[\"consent-gate\"]",
                "\"consent-gate\""
            })
    void unreadableJsonIsGatedAndNobodyPasses(String json) {
        RealmRules rules = new RulesReader(null).read(realm(Map.of("client-policies.policies", json)));

        assertThat(rules.gated()).isTrue();
        assertThat(rules.rules()).isEmpty();
        assertThat(rules.problems()).extracting(RulesProblem::key).containsExactly("client-policies.policies");
    }

    @Test
    void unreadableJsonOfProfilesIsGatedAndNobodyPasses() {
        RealmRules rules = new RulesReader(null)
                .read(realm(Map.of("client-policies.policies", "{}", "client-policies.profiles", "consent-gate")));

        assertThat(rules.gated()).isTrue();
        assertThat(rules.rules()).isEmpty();
    }

    @Test
    void aRealmThatNeverHeardOfTheGateIsNotGated() {
        assertThat(new RulesReader(null).read(realm(Map.of()))).isEqualTo(RealmRules.NOT_GATED);
        assertThat(new RulesReader(null).read(realm(Map.of("client-policies.policies", "{\"policies\": []}"))))
                .isEqualTo(RealmRules.NOT_GATED);
    }

    private static RealmModel realm(Map<String, String> attributes) {
        return (RealmModel) Proxy.newProxyInstance(
                RulesReaderTest.class.getClassLoader(),
                new Class<?>[] {RealmModel.class},
                (proxy, method, arguments) -> attributes.get(arguments[0]));
    }
}
