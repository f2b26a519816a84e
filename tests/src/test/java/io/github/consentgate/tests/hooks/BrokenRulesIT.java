package io.github.consentgate.tests.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Attempt;
import io.github.consentgate.tests.server.Stack;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Design 3: rules that can't be read are a no for everybody, and the log says where to look. */
class BrokenRulesIT {

    static Stream<Breakage> breakages() {
        return Breakage.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breakages")
    void nobodyGetsATokenAnyMoreAndTheLogSaysWhy(Breakage broken) {
        var realm = Realm.copyOfDemo();
        var service = realm.newService();
        var approved = realm.newService();
        var tokens = Approval.of(approved, "paul");
        broken.happens().accept(realm);

        assertThat(approved.refresh(tokens.refreshToken()).body().has("access_token"))
                .as("what was approved before gets a new token")
                .isFalse();
        assertThat(Attempt.by("paul", service)).isEmpty();
        assertThat(Attempt.by("mia", service)).isEmpty();

        assertThat(Stack.running().keycloak().log())
                .anySatisfy(line -> assertThat(line).contains(realm.name(), service.clientId(), broken.place()));
        assertThat(realm.events().refusals(service)).isNotEmpty().allSatisfy(event -> assertThat(
                        event.detail("consent_gate_reason"))
                .contains("misconfigured"));
    }

    @Test
    void aRefreshTokenThatMayBeUsedOnceIsGoodAgainWhenTheRulesAreMended() {
        var realm = Realm.copyOfDemo();
        realm.admin().put("", ((ObjectNode) realm.admin().get("")).put("revokeRefreshToken", true));
        var service = realm.newService();
        var tokens = Approval.of(service, "paul");
        var scope = "/client-scopes/" + realm.scopeId("full_access");
        var document = (ObjectNode) realm.admin().get(scope);

        realm.admin().put(scope, document.put("name", "another_access"));
        var refused = service.refresh(tokens.refreshToken());
        realm.admin().put(scope, document.put("name", "full_access"));

        assertThat(refused.error()).isEqualTo("unauthorized_client");
        assertThat(service.refresh(tokens.refreshToken()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {Breakage.FULL_ACCESS, Breakage.PREREQUISITES})
    void withoutOneOfTheExecutorsAnIneligibleUserGetsNoToken(String executor) {
        var realm = Realm.copyOfDemo();
        var service = realm.newService();
        realm.policies().removeExecutor(executor);

        assertThat(Attempt.by("mia", service)).isEmpty();
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "minimum-acess-level,   Basic",
        "collections,           teams",
        "minimum-access-level,  Premium",
        "on-loss,               ignore",
        "require-administrator, perhaps"
    })
    void theAdminApiRefusesRulesThatCannotBeRead(String key, String value) {
        var policies = Realm.copyOfDemo().policies();

        assertThatThrownBy(() -> policies.configure(Breakage.PREREQUISITES, Map.of(key, value)))
                .hasMessageContaining("400");
    }

    @Test
    void aRealmWhosePolicyIsOffIsNotGated() {
        var realm = Realm.copyOfDemo();
        realm.policies().set("enabled", false);

        assertThat(Attempt.by("mia", realm.newService())).isPresent();
    }
}
