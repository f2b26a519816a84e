package io.github.consentgate.tests.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The themes that Keycloak brings. */
public final class Themes {

    private static final Pattern LOGIN_TEMPLATE = Pattern.compile("theme/(?:base|keycloak\\.v2)/login/([^/]+)\\.ftl");

    private Themes() {}

    /** The names of all templates of the login theme and its parents, without their ending. */
    public static Set<String> loginTemplates(String version) throws IOException {
        var names = new TreeSet<String>();
        try (var jar = new ZipFile(jar(version).toFile())) {
            jar.stream()
                    .map(ZipEntry::getName)
                    .map(LOGIN_TEMPLATE::matcher)
                    .filter(match -> match.matches())
                    .forEach(match -> names.add(match.group(1)));
        }
        return names;
    }

    private static Path jar(String version) throws IOException {
        var folder = Distribution.target().resolve("dist/keycloak-" + version + "/lib/lib/main");
        try (var files = Files.newDirectoryStream(folder, "org.keycloak.keycloak-themes-" + version + ".jar")) {
            return files.iterator().next();
        }
    }
}
