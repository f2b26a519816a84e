package io.github.consentgate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.decision.GroupPath;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys are read strictly: what is not understood is a problem with the key's name, never a silent default. */
class SettingsTest {

    @Test
    void noKeyAtAllIsAllDefaults() {
        var fullAccess = new FullAccessSettings(Map.of());
        assertThat(fullAccess.problems()).isEmpty();
        assertThat(fullAccess.fullAccessScope).isEqualTo("full_access");
        assertThat(fullAccess.allowedScopes)
                .contains("openid", "offline_access", "organization")
                .hasSize(11);
        assertThat(fullAccess.requireExplicitScope).isFalse();
        assertThat(fullAccess.exchangeClients).isEmpty();

        var prerequisites = new PrerequisitesSettings(Map.of());
        assertThat(prerequisites.problems()).isEmpty();
        assertThat(prerequisites.organizations).isTrue();
        assertThat(prerequisites.collectionsGroup).isEqualTo(GroupPath.of("collections"));
        assertThat(prerequisites.rules.minimumAccessLevel()).isEqualTo("Basic");
        assertThat(prerequisites.rules.requireProjectMember()).isTrue();
        assertThat(prerequisites.rules.requireAdministrator()).isTrue();
        assertThat(prerequisites.revokeOnLoss).isFalse();

        var lifetime = new LifetimeSettings(Map.of());
        assertThat(lifetime.problems()).isEmpty();
        assertThat(lifetime.maxAgeDays).isZero();
        assertThat(lifetime.maxIdleDays).isZero();
    }

    @Test
    void aKeyWithoutAValueHasItsDefault() {
        Map<String, Object> empty = new HashMap<>();
        empty.put("minimum-access-level", null);

        assertThat(new PrerequisitesSettings(empty).problems()).isEmpty();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("wrongValues")
    void aWrongValueIsAProblemOfItsKey(String key, Object value) {
        assertThat(problems(key, value)).extracting(RulesProblem::key).containsExactly(key);
    }

    static Stream<Arguments> wrongValues() {
        List<Object> notTexts = List.of(1, true, List.of("a"), Map.of("a", "b"), "", " ");
        List<Object> notFlags = List.of("yes", "TRUE", "", 1, List.of(true), Map.of());
        List<Object> notLists =
                List.of("openid", 1, true, Map.of("a", "b"), List.of(1), List.of("a", " "), List.of(" "));
        List<Object> notDays = List.of("", "-1", -1, "1.5", 1.5, "100000", 100000, "ten", true, List.of(1), "٣");
        List<Object> notPaths = List.of("/", "//", 1, "");
        return Stream.of(
                        rows("full-access-scope", notTexts),
                        rows("allowed-scopes", notLists),
                        rows("require-explicit-scope", notFlags),
                        rows("exchange-clients", notLists),
                        rows("collections", List.of("Organizations", "realm", "", 1, List.of("groups"))),
                        rows("collections-group", notPaths),
                        rows("owners-group", notPaths),
                        rows("administrators-group", notPaths),
                        rows("projects-group", notPaths),
                        rows("access-levels-group", notPaths),
                        rows("access-levels", notLists),
                        rows("access-levels", List.of(List.of("Basic", "Stakeholder", "Basic"))),
                        rows("minimum-access-level", List.of("basic", "Platinum", "", 1)),
                        rows("require-project-member", notFlags),
                        rows("require-administrator", notFlags),
                        rows("on-loss", List.of("keep", "Suspend", "", false)),
                        rows("max-age-days", notDays),
                        rows("max-idle-days", notDays))
                .flatMap(rows -> rows);
    }

    @ParameterizedTest
    @MethodSource("rightValues")
    void aRightValueIsNoProblem(String key, Object value) {
        assertThat(problems(key, value)).isEmpty();
    }

    static Stream<Arguments> rightValues() {
        return Stream.of(
                        rows("full-access-scope", List.of("full_access", "everything", "完全")),
                        rows("allowed-scopes", List.of(List.of(), List.of("openid", "email"))),
                        // The admin console sends a switch as a text.
                        rows("require-explicit-scope", List.of(true, false, "true", "false")),
                        rows("exchange-clients", List.of(List.of("portal"), List.of(""), List.of())),
                        rows("collections", List.of("organizations", "groups")),
                        rows("collections-group", List.of("/collections", "/a/b", "collections")),
                        rows("access-levels", List.of(List.of("Basic"), List.of("Low", "Basic", "High"))),
                        rows("minimum-access-level", List.of("Stakeholder", "Visual Studio Subscriber")),
                        rows("on-loss", List.of("suspend", "revoke")),
                        rows("max-age-days", List.of(0, "0", 90, "90", 99999)))
                .flatMap(rows -> rows);
    }

    @ParameterizedTest
    @MethodSource("unknownKeys")
    void anUnknownKeyIsAProblem(String key) {
        Map<String, Object> values = Map.of(key, "x");

        assertThat(new FullAccessSettings(values).problems())
                .extracting(RulesProblem::key)
                .containsExactly(key);
        assertThat(new PrerequisitesSettings(values).problems())
                .extracting(RulesProblem::key)
                .containsExactly(key);
        assertThat(new LifetimeSettings(values).problems())
                .extracting(RulesProblem::key)
                .containsExactly(key);
    }

    static Stream<String> unknownKeys() {
        return Stream.of("", "fullAccessScope", "Full-Access-Scope", "owners-group ", "auto-configure");
    }

    @Test
    void everyProblemIsReportedAtOnce() {
        assertThat(new PrerequisitesSettings(Map.of("owners-group", 1, "on-loss", "keep", "typo", "x")).problems())
                .extracting(RulesProblem::key)
                .containsExactlyInAnyOrder("owners-group", "on-loss", "typo");
    }

    @Test
    void aProblemSaysWhatIsWrongAndWhatIsRight() {
        assertThat(new PrerequisitesSettings(Map.of("on-loss", "keep")).problems())
                .extracting(RulesProblem::toString)
                .containsExactly("on-loss: is keep, must be one of [suspend, revoke]");
    }

    @Test
    void spaceAroundAValueIsNoPartOfIt() {
        var settings = new FullAccessSettings(
                Map.of("full-access-scope", " everything ", "allowed-scopes", Arrays.asList(" openid", "email ")));

        assertThat(settings.fullAccessScope).isEqualTo("everything");
        assertThat(settings.allowedScopes).containsExactlyInAnyOrder("openid", "email");
    }

    private static Stream<Arguments> rows(String key, List<Object> values) {
        return values.stream().map(value -> Arguments.of(key, value));
    }

    private static List<RulesProblem> problems(String key, Object value) {
        Map<String, Object> values = Map.of(key, value);
        if (FullAccessSettings.PROPERTIES.stream()
                .anyMatch(property -> property.getName().equals(key))) {
            return new FullAccessSettings(values).problems();
        }
        return PrerequisitesSettings.PROPERTIES.stream()
                        .anyMatch(property -> property.getName().equals(key))
                ? new PrerequisitesSettings(values).problems()
                : new LifetimeSettings(values).problems();
    }
}
