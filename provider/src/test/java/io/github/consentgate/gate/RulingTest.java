package io.github.consentgate.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.decision.Collection;
import io.github.consentgate.decision.CollectionQuestion;
import io.github.consentgate.decision.Eligibility;
import io.github.consentgate.decision.GroupPath;
import io.github.consentgate.decision.PrerequisiteRules;
import io.github.consentgate.decision.Reason;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RulingTest {

    private static final PrerequisiteRules RULES = new PrerequisiteRules(
            GroupPath.of("Organization Owners"),
            GroupPath.of("Project Collection Administrators"),
            GroupPath.of("Projects"),
            GroupPath.of("Access Levels"),
            List.of("Stakeholder", "Basic"),
            "Basic",
            true,
            true);

    private static final List<Collection> HALF_A_MEMBER = List.of(
            new Collection("2", "fabrikam", "Fabrikam", true, Set.of(GroupPath.of("Projects", "Web"))),
            new Collection("1", "contoso", "Contoso", false, Set.of()));

    @Test
    void passesWithoutAReason() {
        assertThat(Ruling.PASS.passes()).isTrue();
        assertThat(Ruling.PASS.isAboutPrerequisites()).isFalse();
    }

    @Test
    void theFirstReasonInOrderGivesTheError() {
        assertThat(denied().reason()).isEqualTo(Reason.THIRD_PARTY_ACCESS);
    }

    @Test
    void thePersonIsToldWhatIsMissingWhereTheLeastIsMissing() {
        Ruling ruling = Ruling.of(
                Eligibility.decide(
                        false,
                        List.of(
                                new Collection("1", "contoso", "Contoso", false, Set.of()),
                                new Collection(
                                        "2",
                                        "fabrikam",
                                        "Fabrikam",
                                        true,
                                        Set.of(
                                                GroupPath.of("Projects", "Web"),
                                                GroupPath.of("Access Levels", "Basic")))),
                        CollectionQuestion.ANY,
                        RULES),
                Stream.empty());

        assertThat(ruling.description()).isEqualTo(Reason.COLLECTION_ADMINISTRATOR.description());
    }

    @Test
    void aBlockedServiceIsToldBesideWhatElseIsMissing() {
        Ruling ruling = Ruling.of(Eligibility.decide(true, List.of(), CollectionQuestion.ANY, RULES), Stream.empty());

        assertThat(ruling.description())
                .isEqualTo(Reason.SERVICE_BLOCKED.description() + " " + Reason.NO_COLLECTION.description());
    }

    @Test
    void anEventNamesTheIdsOfAllCollectionsAsked() {
        assertThat(denied().collectionIds()).containsExactly("1", "2", "3");
    }

    @Test
    void aRefusalForAnotherReasonIsNotAboutPrerequisitesAndNamesNoCollection() {
        Ruling ruling = Ruling.refuse(Reason.SCOPE);

        assertThat(ruling.passes()).isFalse();
        assertThat(ruling.isAboutPrerequisites()).isFalse();
        assertThat(ruling.collectionIds()).isEmpty();
    }

    @Test
    void thePageNamesTheCollectionsOfThePersonAlone() {
        assertThat(denied().collections())
                .extracting(decision -> decision.collection().id())
                .containsExactlyInAnyOrder("1", "2");
        assertThat(denied().qualifyingAliases()).isEmpty();
    }

    @Test
    void aRefusalOfAPersonIsAboutPrerequisites() {
        assertThat(denied().isAboutPrerequisites()).isTrue();
    }

    private static Ruling denied() {
        return Ruling.of(Eligibility.decide(false, HALF_A_MEMBER, CollectionQuestion.ANY, RULES), Stream.of("3"));
    }
}
