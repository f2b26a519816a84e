package io.github.consentgate.tests.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Commands as a person types them, in the repository's root. */
final class Shell {

    static final Path ROOT =
            Path.of(System.getProperty("root")).toAbsolutePath().normalize();

    private Shell() {}

    /** What the command printed; it has to succeed. */
    static String run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).directory(ROOT.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as("%s%n%s", String.join(" ", command), output)
                .isZero();
        return output;
    }

    static String run(String... command) throws IOException, InterruptedException {
        return run(Map.of(), command);
    }
}
