package io.github.consentgate.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.approved.ApprovedFile;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may authorize a service, row by row, and the same in plain words for admins. */
class DecisionTableTest {

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhoMayAuthorizeAndWhyNot(DecisionCase row) {
        Eligibility eligibility = row.decide();

        assertThat(eligibility.unmet()).extracting(Reason::code).containsExactlyElementsOf(row.unmet());
        assertThat(eligibility.permitted()).isEqualTo(row.permitted());
        assertThat(eligibility.qualifyingAliases()).isEqualTo(row.collections());
    }

    @Test
    void everyPrerequisiteIsTheOnlyReasonOnceAtLeast() {
        List<String> prerequisites = Arrays.stream(Reason.values())
                .filter(reason -> reason.compareTo(Reason.COLLECTION_ADMINISTRATOR) <= 0)
                .map(Reason::code)
                .toList();

        assertThat(cases().stream().map(DecisionCase::unmet))
                .containsAll(prerequisites.stream().map(List::of).toList());
    }

    @Test
    void noTwoRowsAreTheSameCase() {
        assertThat(cases()).extracting(DecisionCase::toString).doesNotHaveDuplicates();
    }

    @Test
    void theDocumentSaysTheSameInPlainWords() {
        ApprovedFile.at("../docs/decision-table.md").mustHold("decisions", new DecisionDocument(cases()).markdown());
    }

    static List<DecisionCase> cases() {
        return DecisionTable.cases();
    }
}
