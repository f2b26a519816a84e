package io.github.consentgate.tests.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** An unpacked Keycloak with the two packaged JARs and the demo realms in it, and nothing of an earlier run. */
final class Distribution {

    private static final Path ROOT = Path.of(System.getProperty("root")).normalize();

    private final Path home;

    private Distribution(Path home) {
        this.home = home;
    }

    static Distribution prepared(String version) throws IOException {
        var distribution = new Distribution(target().resolve("dist/keycloak-" + version));
        distribution.forget("data");
        distribution.deploy(ROOT.resolve("provider/target/consent-gate-provider.jar"), "providers");
        distribution.deploy(ROOT.resolve("theme/target/consent-gate-theme.jar"), "providers");
        distribution.deploy(ROOT.resolve("realm-config/demo-realm.json"), "data/import");
        distribution.deploy(ROOT.resolve("realm-config/work-realm.json"), "data/import");
        return distribution;
    }

    static Path target() {
        return ROOT.resolve("tests/target");
    }

    String launcher() {
        return home.resolve("bin/kc.sh").toString();
    }

    private void deploy(Path file, String folder) throws IOException {
        var goal = Files.createDirectories(home.resolve(folder)).resolve(file.getFileName());
        Files.copy(file, goal, StandardCopyOption.REPLACE_EXISTING);
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
