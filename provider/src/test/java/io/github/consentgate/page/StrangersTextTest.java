package io.github.consentgate.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class StrangersTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Release Notes",
                "Größe & Co. <b>",
                "仕事の記録",
                "ملاحظات الإصدار",
                "עברית",
                "Ноты 🚀",
                "e\u0301tude",
                "a b"
            })
    void aPlainTextStaysAsItIs(String text) {
        assertThat(StrangersText.clean(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Good\u202edooG,GooddooG",
                "\u2066Good\u2069,Good",
                "\u200eGood\u200f\u061c,Good",
                "Go\u200b\u200c\u200d\u2060\ufeffod,Good",
                "Go\u00adod,Good",
                "Go\u0000\u0007\u001b\u007f\u0085od,Good",
                "Go\u2028\u2029od,Go od",
                "Go\u115f\u3164\uffa0\u2800od,Good",
                "Go\udb40\udc41od,Good",
                "Go\ud800od,Good",
                "Go\udc00od,Good",
                "Go\ue000od,Good",
                "Go\u034f\u180b\ufe00\udb40\udd00od,Good",
                "\u00a0\u3000Good\u00a0,Good"
            })
    void whatNobodySeesIsDropped(String text, String cleaned) {
        assertThat(StrangersText.clean(text)).isEqualTo(cleaned);
    }

    @Test
    void breaksAndTabsBecomeOneSpace() {
        assertThat(StrangersText.clean("one\r\n\ttwo\n")).isEqualTo("one two");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "\t\r\n", "\u200b\u202e", "\u00a0", "\u3000\u2003", "\u2800 \u3164", "\ud800"})
    void aTextThatShowsNothingIsNoText(String text) {
        assertThat(StrangersText.clean(text)).isNull();
    }

    @Test
    void aTowerOfMarksIsCutDown() {
        assertThat(StrangersText.clean("A" + "\u0301".repeat(250) + "b")).isEqualTo("A\u0301\u0301\u0301\u0301b");
    }

    @ParameterizedTest
    @CsvSource({"\uFDFD,بسم الله الرحمن الرحيم", "\uD808\uDE19!,\uFFFD!", "a\u2E3Bb,a\uFFFDb"})
    void noSignIsAsWideAsASentence(String text, String cleaned) {
        assertThat(StrangersText.clean(text)).isEqualTo(cleaned);
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Rel\u00adease\u200b Train,release train",
                "Foo\u00a0\u2003Bar,foo bar",
                "Cafe\u0301,cafe",
                "Café,CAFE",
                "İSTANBUL,istanbul",
                "Straße,STRASSE",
                "ΟΔΟΣ,οδοσ",
                "ＡＢＣ,abc",
                "ﾊﾞｯﾁ,バッチ"
            })
    void aSearchFindsWhatIsSeen(String text, String alike) {
        assertThat(StrangersText.searchable(text)).isEqualTo(StrangersText.searchable(alike));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "\u200b"})
    void whatIsNotSeenSearchesForNothing(String text) {
        assertThat(StrangersText.searchable(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example/login", "evil.example", "Draw.io", "a@evil.example", "tel:+1555"})
    void noMailProgramFindsAnAddress(String text) {
        var unlinked = StrangersText.unlinked(text);

        assertThat(unlinked.replace("\u2060", "")).isEqualTo(text);
        assertThat(unlinked).doesNotContainPattern("[.:/@][^\u2060\\s]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Release Notes", "Fabrikam Ltd.", "e. V. Berlin: Ost"})
    void whatIsNoAddressIsLeftAlone(String text) {
        assertThat(StrangersText.unlinked(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"", "\u201c", "\u201d", "\u201e", "\u00ab", "\u00bb", "\u300c", "\u300d", "\uff02", "\u301e"})
    void aQuotationCannotBeLeft(String mark) {
        assertThat(StrangersText.quotable("Fabrikam" + mark + " (verified)")).isEqualTo("Fabrikam' (verified)");
    }

    @Test
    void whatIsTooLongIsCutBetweenCharacters() {
        assertThat(StrangersText.cut("abc", 3)).isEqualTo("abc");
        assertThat(StrangersText.cut("abcd", 3)).isEqualTo("abc…");
        assertThat(StrangersText.cut("🚀🚀🚀", 6)).isEqualTo("🚀🚀🚀");
        assertThat(StrangersText.cut("🚀🚀🚀🚀", 6)).isEqualTo("🚀🚀🚀…");
        assertThat(StrangersText.cut("🚀🚀🚀🚀", 7)).isEqualTo("🚀🚀🚀…");
        assertThat(StrangersText.cut(null, 3)).isNull();
    }
}
