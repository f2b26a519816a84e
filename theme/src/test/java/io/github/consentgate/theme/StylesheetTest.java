package io.github.consentgate.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the stylesheets promise to those who rebrand, and to those who read from right to left. */
class StylesheetTest {

    private static final Path CSS = ThemeFiles.LOGIN.resolve("resources/css");
    private static final Pattern TOKEN = Pattern.compile("(--cg-[a-z-]+):");
    private static final Pattern TOKEN_USE = Pattern.compile("var\\((--cg-[a-z-]+)\\)");

    private final String tokens = ThemeFiles.read(CSS.resolve("tokens.css"));
    private final String rules = ThemeFiles.read(CSS.resolve("consent-gate.css"));

    @Test
    void coloursAndFontsComeFromTheTokensAlone() {
        assertThat(rules)
                .doesNotContainPattern("#[0-9a-f]{3,8}\\b[^{]*;")
                .doesNotContainPattern("\\b(rgb|hsl|oklch)a?\\(")
                .doesNotContainPattern("font-family: (?!var\\()")
                .doesNotContainPattern("border-radius: (?!var\\(|50%|1em)");
    }

    @Test
    void everyTokenIsDefinedAndUsed() {
        var defined =
                TOKEN.matcher(tokens).results().map(found -> found.group(1)).distinct();
        var used = TOKEN_USE
                .matcher(rules)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();

        assertThat(defined).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void nothingDependsOnTheDirectionOfReading() {
        assertThat(rules)
                .doesNotContainPattern("(?<!safe-area-)(margin|padding|border|inset)-(left|right)")
                .doesNotContainPattern("(?m)^\\s*(left|right|width|height):")
                .doesNotContainPattern("text-align: (left|right)");
    }

    @Test
    void nothingIsLoadedFromElsewhere() {
        assertThat(tokens + rules).doesNotContain("http:", "https:", "//", "@import");
    }
}
