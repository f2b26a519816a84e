package io.github.consentgate.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** The gate's texts, by the pages that can say them. */
enum Bundle {
    /** Keycloak's login pages in this theme. */
    LOGIN(ThemeFiles.LOGIN, "messages"),
    /** Keycloak's pages and mails under any theme. */
    ANY_THEME(ThemeFiles.DEFAULTS, "messages"),
    /** The provider's own pages alone. */
    PAGES(ThemeFiles.DEFAULTS, "consent-gate-pages");

    private final Path folder;
    private final String name;

    Bundle(Path root, String name) {
        this.folder = root.resolve("messages");
        this.name = name;
    }

    Map<String, String> in(String language) {
        try (var reader = Files.newBufferedReader(file(language))) {
            return ThemeFiles.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String language) {
        return folder.resolve(name + "_" + language + ".properties");
    }

    /** All files beside this bundle's. */
    Stream<Path> filesInItsFolder() {
        return ThemeFiles.names(folder, "").stream().map(folder::resolve);
    }
}
