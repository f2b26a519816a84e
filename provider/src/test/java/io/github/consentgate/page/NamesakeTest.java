package io.github.consentgate.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesakeTest {

    private static final String OWN = "Consent Gate Demo";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Consent Gate Demo",
                "consentgate",
                "CONSENT-GATE",
                "The Consent Gate demo!",
                "Consent Gaté",
                "Ｃonsent Gate",
                "Cоnsent Gаtе dеmо",
                "C0nsent Gate"
            })
    void isKnownByItsLetters(String name) {
        assertThat(Namesake.is(name, OWN)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Release Notes", "Demo", "Conse", "Gate Consent", "?"})
    void othersAreNot(String name) {
        assertThat(Namesake.is(name, OWN)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "HP, HP Printing, true",
        "HP, hp, true",
        "HP, Chprint, false",
        "AR, Radar Dashboards, false",
        "A.R., AR, true",
        "Radar, Radar Dashboards, true",
        "Москва, Mockba, true",
    })
    void aShortNameIsAWordOfItsOwn(String own, String name, boolean expected) {
        assertThat(Namesake.is(name, own)).isEqualTo(expected);
    }

    @Test
    void aRealmWithoutANameHasNone() {
        assertThat(Namesake.is("Release Notes", null)).isFalse();
        assertThat(Namesake.is("Release Notes", " ")).isFalse();
    }
}
