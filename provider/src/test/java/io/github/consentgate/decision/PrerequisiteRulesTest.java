package io.github.consentgate.decision;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PrerequisiteRulesTest {

    @Test
    void aMinimumThatIsNoLevelIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules(List.of("Stakeholder", "Basic"), "Platinum"))
                .withMessageContaining("Platinum");
    }

    @Test
    void aLevelThatStandsTwiceIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> rules(List.of("Basic", "Stakeholder", "Basic"), "Basic"));
    }

    @Test
    void noLevelAtAllIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> rules(List.of(), "Basic"));
    }

    private static PrerequisiteRules rules(List<String> levels, String minimum) {
        return new PrerequisiteRules(
                GroupPath.of("Organization Owners"),
                GroupPath.of("Project Collection Administrators"),
                GroupPath.of("Projects"),
                GroupPath.of("Access Levels"),
                levels,
                minimum,
                true,
                true);
    }
}
