package io.github.consentgate.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What holds of every decision, and a table can't say. */
@Domain(Facts.class)
@Domain(DomainContext.Global.class)
class EligibilityProperties {

    @Property
    void joiningAGroupNeverTakesARightAway(
            @ForAll List<Collection> memberships,
            @ForAll GroupPath group,
            @ForAll CollectionQuestion question,
            @ForAll PrerequisiteRules rules) {
        Eligibility before = decide(memberships, question, rules);
        Eligibility after = decide(Facts.joining(memberships, group), question, rules);

        assertThat(after.qualifyingAliases()).containsAll(before.qualifyingAliases());
        assertThat(before.unmet()).containsAll(after.unmet());
    }

    @Property
    void aLevelThatNobodyKnowsChangesNothing(
            @ForAll List<Collection> memberships, @ForAll String level, @ForAll PrerequisiteRules rules) {
        Assume.that(!Facts.LEVELS.contains(level));
        Eligibility before = decide(memberships, CollectionQuestion.ANY, rules);
        Eligibility after =
                decide(Facts.joining(memberships, GroupPath.of("Access Levels", level)), CollectionQuestion.ANY, rules);

        assertThat(after.unmet()).isEqualTo(before.unmet());
        assertThat(after.qualifyingAliases()).isEqualTo(before.qualifyingAliases());
    }

    @Property
    void collectionsThatDoNotQualifyAloneDoNotQualifyTogether(
            @ForAll List<Collection> memberships, @ForAll PrerequisiteRules rules) {
        List<String> alone = memberships.stream()
                .filter(collection -> decide(List.of(collection), CollectionQuestion.ANY, rules)
                        .permitted())
                .map(Collection::alias)
                .sorted()
                .toList();

        assertThat(decide(memberships, CollectionQuestion.ANY, rules).qualifyingAliases())
                .isEqualTo(alone);
    }

    @Property
    void aReasonIsGivenExactlyWhenTheAnswerIsNo(
            @ForAll boolean serviceBlocked,
            @ForAll List<Collection> memberships,
            @ForAll CollectionQuestion question,
            @ForAll PrerequisiteRules rules) {
        Eligibility eligibility = Eligibility.decide(serviceBlocked, memberships, question, rules);

        assertThat(eligibility.unmet().isEmpty()).isEqualTo(eligibility.permitted());
        assertThat(eligibility.permitted())
                .isEqualTo(!serviceBlocked && !eligibility.qualifyingAliases().isEmpty());
    }

    @Property
    void reasonsStandInTheirOrder(
            @ForAll boolean serviceBlocked,
            @ForAll List<Collection> memberships,
            @ForAll CollectionQuestion question,
            @ForAll PrerequisiteRules rules) {
        Set<Reason> unmet =
                Eligibility.decide(serviceBlocked, memberships, question, rules).unmet();

        assertThat(List.copyOf(unmet)).isSorted();
        assertThat(unmet).allMatch(reason -> reason.compareTo(Reason.COLLECTION_ADMINISTRATOR) <= 0);
    }

    @Property
    void aBlockedServiceIsForNobody(
            @ForAll List<Collection> memberships,
            @ForAll CollectionQuestion question,
            @ForAll PrerequisiteRules rules) {
        Eligibility eligibility = Eligibility.decide(true, memberships, question, rules);

        assertThat(eligibility.permitted()).isFalse();
        assertThat(eligibility.unmet()).contains(Reason.SERVICE_BLOCKED);
    }

    @Property
    void namingCollectionsNeverGivesMoreThanNamingNone(
            @ForAll List<Collection> memberships,
            @ForAll CollectionQuestion question,
            @ForAll PrerequisiteRules rules) {
        assertThat(decide(memberships, CollectionQuestion.ANY, rules).qualifyingAliases())
                .containsAll(decide(memberships, question, rules).qualifyingAliases());
    }

    @Property
    void noCollectionIsSaidOfCollectionsWithoutMembershipAlone(
            @ForAll List<Collection> memberships,
            @ForAll CollectionQuestion question,
            @ForAll PrerequisiteRules rules) {
        Eligibility eligibility = decide(memberships, question, rules);

        assertThat(eligibility.unmet().contains(Reason.NO_COLLECTION))
                .isEqualTo(eligibility.collections().isEmpty());
        assertThat(memberships)
                .containsAll(eligibility.collections().stream()
                        .map(CollectionDecision::collection)
                        .toList());
    }

    private static Eligibility decide(
            List<Collection> memberships, CollectionQuestion question, PrerequisiteRules rules) {
        return Eligibility.decide(false, memberships, question, rules);
    }
}
