package io.github.consentgate.tests.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command in the documents is run by a test or says that it is not. */
class DocumentationTest {

    private static final Pattern RUN_BY = Pattern.compile("<!-- run by ([\\w./]+) -->");
    private static final String NOT_RUN = "no test runs this";
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#|mailto:)([^)#\\s]+)");

    static List<Path> documents() {
        return Repository.documents();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyBlockOfCommandsSaysWhoRunsIt(Path document) {
        var text = Repository.text(document);
        if (text.contains("a test runs them all")) {
            return;
        }
        var paragraphs = text.split("\n(?=```sh\n)", -1);
        for (int i = 0; i < paragraphs.length - 1; i++) {
            var before = paragraphs[i].stripTrailing();
            var last = before.substring(before.lastIndexOf("\n\n") + 1);
            assertThat(isTold(last)).as("%s: %s", document.getFileName(), last).isTrue();
        }
    }

    @Test
    void whoeverIsSaidToRunACommandExists() {
        assertThat(documents()).allSatisfy(document -> assertThat(
                        RUN_BY.matcher(Repository.text(document)).results().map(found -> found.group(1)))
                .allMatch(DocumentationTest::exists));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsToAFile(Path document) {
        assertThat(LINK.matcher(Repository.text(document)).results().map(found -> found.group(1)))
                .allSatisfy(link -> assertThat(document.resolveSibling(link)).exists());
    }

    private static boolean isTold(String before) {
        return before.contains(NOT_RUN) || RUN_BY.matcher(before).find();
    }

    private static boolean exists(String name) {
        if (name.contains(".")) {
            return Files.exists(Repository.ROOT.resolve(name));
        }
        try (Stream<Path> files = Files.walk(Repository.ROOT.resolve("tests/src/test/java"))) {
            return files.anyMatch(file -> file.getFileName().toString().equals(name + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
