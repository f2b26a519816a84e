package io.github.consentgate.theme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The account console's navigation: all that Keycloak has, and one entry more. */
class AccountNavigationTest {

    private static final String UPSTREAM = "theme/keycloak.v3/account/resources/content.json";
    private static final Path RESOURCES =
            ThemeFiles.LOGIN.resolveSibling("account").resolve("resources");
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Path> supported() {
        return List.of(first(), Path.of("target/upstream/keycloak-account-ui.jar"));
    }

    @ParameterizedTest
    @MethodSource("supported")
    void upstreamsEntriesAreAllStillThere(Path upstream) throws IOException {
        try (var jar = new JarFile(upstream.toFile());
                var content = jar.getInputStream(jar.getJarEntry(UPSTREAM))) {
            assertThat(ours())
                    .filteredOn(entry -> !isAuthorizations(entry))
                    .as("%s is in %s", UPSTREAM, upstream)
                    .containsExactlyElementsOf(entries(JSON.readTree(content)));
        }
    }

    @Test
    void theAuthorizationsPageHasOneEntryWithATextInEveryLanguage() throws IOException {
        var entry =
                ours().stream().filter(AccountNavigationTest::isAuthorizations).toList();

        assertThat(entry).singleElement().satisfies(own -> assertThat(ThemeFiles.LANGUAGES)
                .allSatisfy(language -> assertThat(Bundle.ANY_THEME.in(language))
                        .containsKey(own.path("label").asText())));
    }

    private static List<JsonNode> ours() throws IOException {
        return entries(JSON.readTree(Files.readAllBytes(RESOURCES.resolve("content.json"))));
    }

    private static List<JsonNode> entries(JsonNode content) {
        return StreamSupport.stream(content.spliterator(), false).toList();
    }

    private static boolean isAuthorizations(JsonNode entry) {
        return entry.path("path").asText().equals("authorizations");
    }

    private static Path first() {
        var found = AccountNavigationTest.class.getResource("/" + UPSTREAM).toString();
        return Path.of(URI.create(found.substring("jar:".length(), found.indexOf('!'))));
    }
}
