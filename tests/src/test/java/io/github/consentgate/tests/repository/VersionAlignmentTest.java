package io.github.consentgate.tests.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Versions stand in the pom; wherever else one is named, it is the same. */
class VersionAlignmentTest {

    private static final Pattern KEYCLOAK_IMAGE = Pattern.compile("quay\\.io/keycloak/keycloak:([\\w.-]+)");
    private static final Pattern OWN_IMAGE = Pattern.compile("\\w/consent-gate:(\\d[\\w.-]+)");
    private static final Pattern OTHER_IMAGE = Pattern.compile("image: ((?:postgres|caddy):\\S+)");

    private static final String OLDEST = Repository.property("version.keycloak");
    private static final String NEWEST = Repository.property("keycloak.version");
    private static final String OWN = Repository.first(
                    Pattern.compile("<artifactId>consent-gate</artifactId>\\s*<version>([^<]+)<"),
                    Repository.text("pom.xml"))
            .replace("-SNAPSHOT", "");

    @Test
    void everyImageOfKeycloakIsTheNewestOne() {
        assertThat(containerFiles()).isNotEmpty();
        var named = containerFiles()
                .flatMap(file -> all(KEYCLOAK_IMAGE, Repository.text(file)))
                .toList();
        assertThat(named).hasSizeGreaterThan(2).containsOnly(NEWEST);
    }

    @Test
    void everyPatchOfKeycloakThatIsNamedIsOneThatIsTested() {
        var line = Pattern.compile("\\b(" + Pattern.quote(line(OLDEST)) + "\\.\\d+)\\b");
        assertThat(line(NEWEST)).isEqualTo(line(OLDEST));
        assertThat(Stream.concat(Repository.documents().stream(), workflows().stream()))
                .allSatisfy(file -> assertThat(all(line, Repository.text(file))).isSubsetOf(OLDEST, NEWEST));
    }

    @Test
    void theTableOfTheReadmeNamesBoth() {
        assertThat(Repository.text("README.md")).contains("| " + line(NEWEST) + " | " + OLDEST + " and " + NEWEST);
    }

    @Test
    void theCompatibilityWorkflowRunsBoth() {
        var matrix = Repository.yaml(Repository.ROOT.resolve(".github/workflows/compatibility.yml"))
                .at("/jobs/run/strategy/matrix/keycloak");
        assertThat(matrix).map(version -> version.asText()).containsExactly(OLDEST, NEWEST);
    }

    @Test
    void theProjectsOwnVersionIsTheSame() {
        var named = Stream.concat(containerFiles(), Repository.documents().stream())
                .flatMap(file -> all(OWN_IMAGE, Repository.text(file)))
                .toList();
        assertThat(named).isNotEmpty().containsOnly(OWN);
        assertThat(Repository.yaml(Repository.ROOT.resolve("docs/openapi.yaml"))
                        .at("/info/version")
                        .asText())
                .isEqualTo(OWN);
        assertThat(Repository.text("README.md")).contains("| " + OWN.replaceAll("\\.\\d+$", ""));
    }

    @Test
    void everyModuleHasTheParentsVersion() {
        var parent = Pattern.compile("<artifactId>consent-gate</artifactId>\\s*<version>([^<]+)<");
        var expected = Repository.first(parent, Repository.text("pom.xml"));
        assertThat(List.of("provider", "theme", "sample", "tests", "benchmark"))
                .allSatisfy(module -> assertThat(Repository.first(parent, Repository.text(module + "/pom.xml")))
                        .isEqualTo(expected));
    }

    @Test
    void theEngineOfTheBuildHasTheImagesThatComposeNames() {
        var engine = Repository.text(".ci/engine");
        var named = new TreeSet<>(
                all(OTHER_IMAGE, Repository.text("docker/compose.yaml")).toList());
        assertThat(named).hasSize(2).allSatisfy(image -> assertThat(engine).contains("-t " + image + " "));
    }

    private static Stream<Path> containerFiles() {
        return Stream.of(
                        List.of(Repository.ROOT.resolve("docker/Dockerfile")),
                        Repository.files("docker", ".yaml"),
                        Repository.files("kubernetes", ".yaml"))
                .flatMap(List::stream);
    }

    private static List<Path> workflows() {
        return Repository.files(".github/workflows", ".yml");
    }

    /** 26.7 of 26.7.3. */
    private static String line(String version) {
        return String.join(".", Arrays.copyOf(version.split("\\.", -1), 2));
    }

    private static Stream<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1));
    }
}
