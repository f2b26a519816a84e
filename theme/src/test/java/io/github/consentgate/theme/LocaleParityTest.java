package io.github.consentgate.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every language says everything. */
class LocaleParityTest {

    /** Words that another language has too. */
    private static final Set<String> SAME_ELSEWHERE = Set.of("Services", "Collections", "Pages", "Error");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?:'')*(?!')");

    static Stream<Arguments> languages() {
        return Stream.of(Bundle.values())
                .flatMap(bundle -> ThemeFiles.LANGUAGES.stream().map(language -> Arguments.of(bundle, language)));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void hasTheKeysAndPlaceholdersOfEnglish(Bundle bundle, String language) {
        var english = bundle.in("en");
        var other = bundle.in(language);

        assertThat(other.keySet()).containsAll(english.keySet());
        assertThat(english)
                .allSatisfy((key, text) ->
                        assertThat(placeholders(other.get(key))).as(key).isEqualTo(placeholders(text)));
    }

    /** What is said in one language alone is what Keycloak itself leaves in English there. */
    @ParameterizedTest
    @MethodSource("languages")
    void saysMoreOnlyWhereKeycloakSaysNothing(Bundle bundle, String language) {
        var more = new TreeMap<>(bundle.in(language));
        more.keySet().removeAll(bundle.in("en").keySet());

        assertThat(more).allSatisfy((key, text) -> {
            assertThat(bundle).isEqualTo(Bundle.LOGIN);
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
    void survivesTheMessageFormat(Bundle bundle, String language) {
        assertThat(bundle.in(language)).allSatisfy((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            assertThat(LONE_APOSTROPHE.matcher(text).find())
                    .as("%s: MessageFormat swallows a lone apostrophe", key)
                    .isFalse();
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void isTranslated(Bundle bundle, String language) {
        var english = bundle.in("en");

        assertThat(bundle.in(language)).allSatisfy((key, text) -> assertThat(
                        language.equals("en") || SAME_ELSEWHERE.contains(text) || !text.equals(english.get(key)))
                .as(key)
                .isTrue());
    }

    @Test
    void noOtherLanguageIsHalfThere() {
        var expected = languages().map(each -> ((Bundle) each.get()[0]).file((String) each.get()[1]));

        assertThat(Stream.of(Bundle.values()).flatMap(Bundle::filesInItsFolder).distinct())
                .containsExactlyInAnyOrderElementsOf(expected.toList());
    }

    @Test
    void nothingIsSaidTwice() {
        assertThat(Stream.of(Bundle.values()).flatMap(bundle -> bundle.in("en").keySet().stream()))
                .doesNotHaveDuplicates();
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
