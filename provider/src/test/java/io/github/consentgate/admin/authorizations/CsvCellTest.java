package io.github.consentgate.admin.authorizations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {

    @Test
    void aPlainTextStaysAsItIs() {
        assertThat(CsvCell.of("Release Notes")).isEqualTo("Release Notes");
    }

    @Test
    void nothingIsAnEmptyCell() {
        assertThat(CsvCell.of(null)).isEmpty();
        assertThat(CsvCell.of("")).isEmpty();
    }

    @Test
    void whatWouldEndACellIsQuoted() {
        assertThat(CsvCell.of("Notes, \"new\"")).isEqualTo("\"Notes, \"\"new\"\"\"");
        assertThat(CsvCell.of("two\nlines")).isEqualTo("\"two\nlines\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "="})
    void aFormulaIsMadeAText(String value) {
        String cell = CsvCell.of(value);

        assertThat(cell).isEqualTo("'" + value);
    }

    @Test
    void theApostropheComesInsideTheQuotes() {
        assertThat(CsvCell.of("=A1,B1")).isEqualTo("\"'=A1,B1\"");
    }

    @Test
    void aTabInFrontIsNoWayAround() {
        assertThat(CsvCell.of("\t=1")).isEqualTo("\"'\t=1\"");
    }
}
