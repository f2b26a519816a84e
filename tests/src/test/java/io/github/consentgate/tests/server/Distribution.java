package io.github.consentgate.tests.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** An unpacked Keycloak with nothing of an earlier run in it. */
public final class Distribution {

    private static final Path ROOT = Path.of(System.getProperty("root")).normalize();

    private final Path home;

    private Distribution(Path home) {
        this.home = home;
    }

    /** The demo and its gate, as an admin would have installed them. */
    static Distribution ofDemo(String version) throws IOException {
        return at(target().resolve("dist/keycloak-" + version))
                .deployTheGate()
                .deploy(List.of("realm-config/demo-realm.json", "realm-config/work-realm.json"), "data/import");
    }

    public static Distribution at(Path home) throws IOException {
        var distribution = new Distribution(home);
        distribution.forget("data");
        distribution.forget("providers");
        Files.createDirectory(home.resolve("providers"));
        return distribution;
    }

    public Distribution deployTheGate() throws IOException {
        return deploy(
                List.of("provider/target/consent-gate-provider.jar", "theme/target/consent-gate-theme.jar"),
                "providers");
    }

    static Path target() {
        return ROOT.resolve("tests/target");
    }

    public Path home() {
        return home;
    }

    String launcher() {
        return home.resolve("bin/kc.sh").toString();
    }

    private Distribution deploy(List<String> files, String folder) throws IOException {
        var goal = Files.createDirectories(home.resolve(folder));
        for (var file : files) {
            var source = ROOT.resolve(file);
            Files.copy(source, goal.resolve(source.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        return this;
    }

    private void forget(String folder) throws IOException {
        var path = home.resolve(folder);
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            files.sorted(Comparator.reverseOrder()).forEach(Distribution::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
