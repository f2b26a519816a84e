package io.github.consentgate.tests.containers;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of the project's compose files, as the compose at hand reads it: the Docker plugin or the older program. */
final class Compose {

    private final List<String> command;
    private final Map<String, String> environment = new HashMap<>();

    Compose(String file) {
        command = new ArrayList<>(program());
        command.addAll(List.of("-p", "consent-gate-test", "-f", file));
    }

    Compose with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Whatever is set where the tests run. */
    Compose withoutEnvironment() {
        command.addAll(0, List.of("env", "-i", "PATH=" + System.getenv("PATH")));
        return this;
    }

    String run(String... arguments) throws IOException, InterruptedException {
        var whole = new ArrayList<>(command);
        whole.addAll(List.of(arguments));
        return Shell.run(environment, whole.toArray(String[]::new));
    }

    /** Removes all that was made, and keeps what it said. */
    void down(String... profile) throws IOException, InterruptedException {
        try {
            Files.writeString(
                    Shell.ROOT.resolve("tests/target/compose.log"), run(joined(profile, "logs", "--no-color")));
        } finally {
            run(joined(profile, "down", "--volumes"));
        }
    }

    private static String[] joined(String[] first, String... rest) {
        var all = new ArrayList<>(List.of(first));
        all.addAll(List.of(rest));
        return all.toArray(String[]::new);
    }

    private static List<String> program() {
        try {
            boolean plugin =
                    new ProcessBuilder("docker", "compose", "version").start().waitFor() == 0;
            return plugin ? List.of("docker", "compose") : List.of("docker-compose");
        } catch (IOException e) {
            throw new IllegalStateException("no docker", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
