package io.github.consentgate.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the account theme names is there, and its page's stylesheet keeps the promises of the login theme's. */
class AccountThemeTest {

    private static final Path ACCOUNT = ThemeFiles.LOGIN.resolveSibling("account");
    private static final Path STYLESHEET = ThemeFiles.DEFAULTS.resolve("resources/css/consent-gate-account.css");
    private static final Pattern TOKEN = Pattern.compile("(--cg-[a-z-]+):");

    @ParameterizedTest
    @ValueSource(strings = {"logo", "favIcon", "styles", "scripts", "consentGateStyles"})
    void everyFileThatItNamesIsThere(String property) throws IOException {
        // Below the theme's folder for the browser, beside the other type's for it too.
        assertThat(Stream.of(properties().get(property).split(" ")))
                .allSatisfy(name -> assertThat(file(name)).exists());
    }

    @Test
    void thePageTakesItsLookFromPropertiesThatTheBrandSets() {
        var page = ThemeFiles.read(STYLESHEET);
        var brand = ThemeFiles.read(ThemeFiles.LOGIN.resolve("resources/css/tokens.css"));

        assertThat(brand)
                .contains(TOKEN.matcher(page)
                        .results()
                        .map(found -> found.group(1))
                        .toList());
    }

    @Test
    void nothingDependsOnTheDirectionOfReadingNorComesFromElsewhere() {
        assertThat(ThemeFiles.read(STYLESHEET))
                .doesNotContainPattern("(?<!safe-area-)(margin|padding|border|inset)-(left|right)")
                .doesNotContainPattern("text-align: (left|right)")
                .doesNotContain("http:", "https:", "//", "@import");
    }

    private static Map<String, String> properties() throws IOException {
        return ThemeFiles.load(new StringReader(Files.readString(ACCOUNT.resolve("theme.properties"))));
    }

    /** Addresses have no folder "resources" between a theme and its files. */
    private static Path file(String name) {
        var theme = ACCOUNT.getParent();
        var address = Path.of("/account/consent-gate")
                .resolve(name.replaceFirst("^/", ""))
                .normalize();
        var type = address.getName(0);
        return theme.resolve(type).resolve("resources").resolve(address.subpath(2, address.getNameCount()));
    }
}
