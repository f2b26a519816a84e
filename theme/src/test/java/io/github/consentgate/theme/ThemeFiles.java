package io.github.consentgate.theme;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages' sources: this module's theme and the plain defaults that the provider carries. */
final class ThemeFiles {

    static final List<String> LANGUAGES = List.of("ar", "de", "en", "es", "fr", "ja");
    static final Path LOGIN = Path.of("src/main/resources/theme/consent-gate/login");
    static final Path DEFAULTS = Path.of("../provider/src/main/resources/theme-resources");

    private static final Path CHECKS = Path.of("../provider/src/main/java/io/github/consentgate/admin/status");
    private static final Pattern CODE = Pattern.compile("\"([a-z]*(?:_[a-z]+)+)\",\n");

    private ThemeFiles() {}

    static Map<Path, String> templates() {
        var texts = new TreeMap<Path, String>();
        var defaults = DEFAULTS.resolve("templates");
        for (var folder : List.of(LOGIN, defaults, defaults.resolve("html"), defaults.resolve("text"))) {
            names(folder, ".ftl").forEach(name -> texts.put(folder.resolve(name), read(folder.resolve(name))));
        }
        return texts;
    }

    /** What the provider's checks find, read from their sources as docs/admin.md's test does. */
    static List<String> findingCodes() {
        return names(CHECKS, ".java").stream()
                .flatMap(name -> CODE.matcher(read(CHECKS.resolve(name))).results())
                .map(found -> found.group(1))
                .flatMap(code -> code.startsWith("_") ? Stream.of("login" + code, "account" + code) : Stream.of(code))
                .distinct()
                .sorted()
                .toList();
    }

    static List<String> names(Path folder, String ending) {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> load(Reader reader) throws IOException {
        var properties = new Properties();
        properties.load(reader);
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, properties::getProperty, (a, b) -> a, TreeMap::new));
    }
}
