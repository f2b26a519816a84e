package io.github.consentgate.tests.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** A folder of this module with a program for Node.js, and what its lock file names from npm. */
public final class NodeProject {

    private static final Path MODULE = Path.of(System.getProperty("root"), "tests");

    private final Path folder;

    private NodeProject(Path folder) {
        this.folder = folder;
    }

    public static NodeProject installed(String name) throws IOException, InterruptedException {
        var project =
                new NodeProject(Files.createDirectories(MODULE.resolve("target").resolve(name)));
        try (var files = Files.list(MODULE.resolve(name))) {
            files.filter(Files::isRegularFile).forEach(project::copy);
        }
        var npm = project.builder("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts")
                .redirectErrorStream(true)
                .start();
        var said = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(npm.waitFor()).as(said).isZero();
        return project;
    }

    /** Runs one of its programs; what it complains of goes to this one's own error output. */
    public Process node(String program, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("node", program));
        command.addAll(List.of(arguments));
        return builder(command.toArray(String[]::new))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private ProcessBuilder builder(String... command) {
        return new ProcessBuilder(command).directory(folder.toFile());
    }

    private void copy(Path file) {
        try {
            Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
