package io.github.consentgate.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every language says everything. */
class LocaleParityTest {

    private static final List<Path> BUNDLES = List.of(ThemeFiles.LOGIN_MESSAGES, ThemeFiles.DEFAULT_MESSAGES);

    /** Words that another language has too. */
    private static final Set<String> SAME_ELSEWHERE = Set.of("Services", "Collections", "Pages", "Error");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?:'')*(?!')");

    static Stream<Arguments> languages() {
        return BUNDLES.stream()
                .flatMap(bundle -> ThemeFiles.LANGUAGES.stream().map(language -> Arguments.of(bundle, language)));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void hasTheKeysAndPlaceholdersOfEnglish(Path bundle, String language) {
        var english = ThemeFiles.messages(bundle, "en");
        var other = ThemeFiles.messages(bundle, language);

        assertThat(other.keySet()).containsAll(english.keySet());
        assertThat(english)
                .allSatisfy((key, text) ->
                        assertThat(placeholders(other.get(key))).as(key).isEqualTo(placeholders(text)));
    }

    /** What is said in one language alone is what Keycloak itself leaves in English there. */
    @ParameterizedTest
    @MethodSource("languages")
    void saysMoreOnlyWhereKeycloakSaysNothing(Path bundle, String language) {
        var more = new TreeMap<>(ThemeFiles.messages(bundle, language));
        more.keySet().removeAll(ThemeFiles.messages(bundle, "en").keySet());

        assertThat(more).allSatisfy((key, text) -> {
            assertThat(bundle).isEqualTo(ThemeFiles.LOGIN_MESSAGES);
            assertThat(UpstreamThemes.supported()).allSatisfy(upstream -> {
                assertThat(upstream.loginMessages(language)).doesNotContainKey(key);
                assertThat(placeholders(text))
                        .as(key)
                        .isEqualTo(placeholders(upstream.loginMessages("en").get(key)));
            });
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void survivesTheMessageFormat(Path bundle, String language) {
        assertThat(ThemeFiles.messages(bundle, language)).allSatisfy((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            assertThat(LONE_APOSTROPHE.matcher(text).find())
                    .as("%s: MessageFormat swallows a lone apostrophe", key)
                    .isFalse();
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void isTranslated(Path bundle, String language) {
        var english = ThemeFiles.messages(bundle, "en");

        assertThat(ThemeFiles.messages(bundle, language)).allSatisfy((key, text) -> assertThat(
                        language.equals("en") || SAME_ELSEWHERE.contains(text) || !text.equals(english.get(key)))
                .as(key)
                .isTrue());
    }

    @Test
    void noOtherLanguageIsHalfThere() {
        var expected = ThemeFiles.LANGUAGES.stream()
                .map(language -> "messages_" + language + ".properties")
                .toList();

        assertThat(BUNDLES).allSatisfy(bundle -> assertThat(ThemeFiles.names(bundle, ".properties"))
                .isEqualTo(expected));
    }

    @Test
    void themeAndProviderSayNothingTwice() {
        var both = new TreeSet<>(
                ThemeFiles.messages(ThemeFiles.LOGIN_MESSAGES, "en").keySet());
        both.retainAll(ThemeFiles.messages(ThemeFiles.DEFAULT_MESSAGES, "en").keySet());

        assertThat(both).isEmpty();
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                // A language with more plural forms names the number more often.
                .distinct()
                .sorted()
                .toList();
    }
}
