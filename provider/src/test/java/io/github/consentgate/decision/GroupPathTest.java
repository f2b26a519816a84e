package io.github.consentgate.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"Teams/Owners", "/Teams/Owners", "Teams/Owners/", "//Teams//Owners//"})
    void isReadAsAnAdminWritesIt(String written) {
        assertThat(GroupPath.parse(written)).isEqualTo(GroupPath.of("Teams", "Owners"));
    }

    @Test
    void aSlashInANameIsNoStepDown() {
        assertThat(GroupPath.of("Teams/Owners").isBelow(GroupPath.of("Teams"))).isFalse();
    }

    @Test
    void aGroupIsNotBelowItself() {
        GroupPath projects = GroupPath.of("Projects");

        assertThat(projects.isAtOrBelow(projects)).isTrue();
        assertThat(projects.isBelow(projects)).isFalse();
    }

    @Test
    void aGroupAboveIsNeitherAtNorBelow() {
        assertThat(GroupPath.of("Teams").isAtOrBelow(GroupPath.of("Teams", "Owners")))
                .isFalse();
    }

    @Test
    void theNameBelowIsTheNextOneWhateverFollows() {
        assertThat(GroupPath.of("Access Levels", "Basic", "Trial").nameBelow(GroupPath.of("Access Levels")))
                .isEqualTo("Basic");
    }
}
