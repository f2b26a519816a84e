package io.github.consentgate.tests.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What runs with the repository's rights is pinned and may do no more than it needs. */
class WorkflowsTest {

    private static final Pattern USES = Pattern.compile("uses: *(.*)");
    private static final Pattern PINNED = Pattern.compile("actions/[\\w-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+");

    /** Every right to write that a job has, with what it is for. */
    private static final Map<String, Set<String>> WRITES = Map.of(
            "release.yml/build", Set.of("id-token", "attestations"),
            "release.yml/draft", Set.of("contents"),
            "upstream-watch.yml/newest", Set.of("issues"));

    static List<Path> workflows() {
        return Repository.files(".github/workflows", ".yml");
    }

    @Test
    void thereAreFour() {
        assertThat(workflows())
                .map(file -> file.getFileName().toString())
                .containsExactly("build.yml", "compatibility.yml", "release.yml", "upstream-watch.yml");
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void everyActionIsPinnedToACommit(Path file) {
        var used = USES.matcher(Repository.text(file))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(used).isNotEmpty().allMatch(PINNED.asMatchPredicate());
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void nothingMayWriteButWhatIsListed(Path file) {
        var workflow = Repository.yaml(file);
        assertThat(workflow.get("permissions"))
                .isEqualTo(Repository.YAML.createObjectNode().put("contents", "read"));
        workflow.get("jobs").properties().forEach(job -> assertThat(written(job.getValue()))
                .as(job.getKey())
                .isEqualTo(WRITES.getOrDefault(file.getFileName() + "/" + job.getKey(), Set.of())));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void noCheckoutLeavesItsTokenBehind(Path file) {
        assertThat(steps(file).filter(step -> step.path("uses").asText().startsWith("actions/checkout@")))
                .allSatisfy(
                        step -> assertThat(step.at("/with/persist-credentials").asText("true"))
                                .isEqualTo("false"));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void noStrangersTextBecomesACommand(Path file) {
        assertThat(Repository.text(file)).doesNotContain("pull_request_target");
        assertThat(steps(file).map(step -> step.path("run").asText())).noneMatch(command -> command.contains("${{"));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void everyJobEnds(Path file) {
        assertThat(Repository.yaml(file).get("jobs"))
                .allSatisfy(
                        job -> assertThat(job.path("timeout-minutes").asInt()).isPositive());
    }

    private static Set<String> written(JsonNode job) {
        var rights = new TreeSet<String>();
        job.path("permissions").properties().forEach(right -> {
            if (right.getValue().asText().equals("write")) {
                rights.add(right.getKey());
            }
        });
        return rights;
    }

    private static Stream<JsonNode> steps(Path file) {
        return Repository.yaml(file).get("jobs").findValues("steps").stream()
                .flatMap(steps -> Stream.iterate(0, index -> index + 1)
                        .limit(steps.size())
                        .map(steps::get));
    }
}
