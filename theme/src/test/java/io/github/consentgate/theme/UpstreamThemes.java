package io.github.consentgate.theme;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/** Keycloak's own themes, in the first and the newest version that this theme is made for. */
record UpstreamThemes(Path jar) {

    static List<UpstreamThemes> supported() {
        return List.of(first(), new UpstreamThemes(Path.of("target/upstream/keycloak-themes.jar")));
    }

    static UpstreamThemes first() {
        var entry = UpstreamThemes.class.getResource("/META-INF/maven/org.keycloak/keycloak-themes/pom.properties");
        try {
            var jar = entry.toURI().getSchemeSpecificPart().replaceFirst("^file:", "");
            return new UpstreamThemes(Path.of(jar.substring(0, jar.indexOf('!'))));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] read(String path) {
        try (var opened = new JarFile(jar.toFile());
                var in = opened.getInputStream(opened.getJarEntry(path))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> loginTemplates() {
        try (var opened = new JarFile(jar.toFile())) {
            return opened.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.matches("theme/[^/]+/login/[^/]+\\.ftl"))
                    .map(name -> name.substring(name.lastIndexOf('/') + 1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> loginMessages(String language) {
        var bytes = read("theme/base/login/messages/messages_" + language + ".properties");
        try (var reader = new InputStreamReader(new java.io.ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            return ThemeFiles.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
