package io.github.consentgate.tests.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever builds the same sources gets the same bytes, in another folder, time zone and language too; and the build of a
 * release makes all that a release has.
 */
@Tag("once")
@Tag("long")
class ReproducibleBuildIT {

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void theBuildOfAReleaseGivesTheSameBytes(@TempDir Path folder) throws IOException, InterruptedException {
        for (var part : List.of(
                "pom.xml",
                "mvnw",
                ".mvn",
                "provider",
                "theme",
                "sample/pom.xml",
                "tests/pom.xml",
                "benchmark/pom.xml")) {
            copy(Repository.ROOT.resolve(part), folder.resolve(part));
        }
        var output = folder.resolve("output");
        var command = List.of(
                "./mvnw",
                "-q",
                "-B",
                "-ntp",
                "-pl",
                "provider,theme",
                "-am",
                "-DskipTests",
                "-Dspotless.check.skip",
                "-Prelease",
                "package");
        var builder = new ProcessBuilder(new ArrayList<>(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("MAVEN_OPTS", "-Duser.timezone=Asia/Kathmandu -Duser.language=tr -Duser.country=TR");
        var build = builder.start();
        assertThat(build.waitFor()).as(Files.readString(output)).isZero();

        for (var module : List.of("provider", "theme")) {
            var made = folder.resolve(module + "/target/consent-gate-" + module + ".jar");
            assertThat(made).hasSameBinaryContentAs(Repository.ROOT.resolve(folder.relativize(made)));
            assertThat(beside(made, "-sources.jar")).exists();
            assertThat(beside(made, "-javadoc.jar")).exists();
            var bill = Repository.yaml(beside(made, "-sbom.json"));
            assertThat(bill.at("/metadata/component/name").asText()).isEqualTo("consent-gate-" + module);
            assertThat(bill.path("components"))
                    .as("what ships in the %s JAR beside itself", module)
                    .isEmpty();
        }
    }

    private static Path beside(Path jar, String ending) {
        return jar.resolveSibling(jar.getFileName().toString().replace(".jar", ending));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var relative = from.relativize(file);
                if (!relative.startsWith("target")) {
                    var goal = to.resolve(relative.toString());
                    Files.createDirectories(goal.getParent());
                    Files.copy(file, goal, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
