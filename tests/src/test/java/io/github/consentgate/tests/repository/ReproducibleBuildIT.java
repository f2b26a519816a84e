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

/** Whoever builds the same sources gets the same bytes, in another folder, time zone and language too. */
@Tag("once")
class ReproducibleBuildIT {

    private static final List<String> SHIPPED =
            List.of("provider/target/consent-gate-provider.jar", "theme/target/consent-gate-theme.jar");

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void aSecondBuildGivesTheSameBytes(@TempDir Path folder) throws IOException, InterruptedException {
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
                "-Duser.timezone=Asia/Kathmandu",
                "-Duser.language=tr",
                "package");
        var build = new ProcessBuilder(new ArrayList<>(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(build.waitFor()).as(Files.readString(output)).isZero();

        assertThat(SHIPPED).allSatisfy(jar -> assertThat(folder.resolve(jar))
                .hasSameBinaryContentAs(Repository.ROOT.resolve(jar)));
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
