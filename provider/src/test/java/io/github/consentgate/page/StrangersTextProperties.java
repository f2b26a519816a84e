package io.github.consentgate.page;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Texts from a fuzzer. */
class StrangersTextProperties {

    @Property
    void noTextSteersHowTheRestOfThePageIsRead(@ForAll("texts") String text) {
        String cleaned = StrangersText.clean(text);

        if (cleaned != null) {
            assertThat(cleaned)
                    .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]")
                    .containsPattern("[^\\p{Z}]");
        }
    }

    @Property
    void cleaningTwiceChangesNothing(@ForAll("texts") String text) {
        String once = StrangersText.clean(text);

        assertThat(StrangersText.clean(once)).isEqualTo(once);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(30),
                Arbitraries.strings()
                        .withChars('a', ' ', '\n', '\u00a0', '\u202e', '\u2066', '\u200b', '\u2800', '\ud83d', '\ude80')
                        .ofMaxLength(12));
    }
}
