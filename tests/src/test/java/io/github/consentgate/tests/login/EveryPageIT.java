package io.github.consentgate.tests.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.server.Themes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Keycloak has many login pages, and gets new ones: each is opened by a test, or it says here why not. */
@Tag("once")
class EveryPageIT {

    private static final Path TESTS = Path.of(System.getProperty("root"), "tests/src/test/java");

    /** Parts of pages. */
    private static final Set<String> PARTS = Set.of(
            "buttons",
            "field",
            "footer",
            "passkeys",
            "password-commons",
            "password-validation",
            "register-commons",
            "social-providers",
            "template",
            "theme-resources",
            "user-profile-commons");

    private static final Map<String, String> NOT_OPENED = Map.of(
            "cli_splash", "for a terminal, by an authenticator that no default flow has",
            "delete-credential", "needs a second factor at the sign-in before, from an app with a clock",
            "login-idp-link-confirm-override", "needs a second account at the same identity provider",
            "login-passkeys-conditional-authenticate", "by an authenticator that no default flow has",
            "login-reset-otp", "needs two authenticator apps and a link out of a mail",
            "login-x509-info", "needs TLS with a certificate of the browser's",
            "oid4vc-credential-offer", "of an experimental feature, for wallets",
            "saml-post-form", "sends itself away before anybody sees it");

    @Test
    void isOpenedByATestOrSaysWhyNot() throws IOException {
        var pages = Themes.loginTemplates(System.getProperty("keycloak")).stream()
                .filter(template -> !PARTS.contains(template))
                .collect(Collectors.toSet());
        var sources = sources();

        assertThat(pages).containsAll(NOT_OPENED.keySet());
        assertThat(pages).allSatisfy(page -> assertThat(sources.contains("login-" + page + '"'))
                .as(page)
                .isEqualTo(!NOT_OPENED.containsKey(page)));
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("EveryPageIT.java"))
                    .map(EveryPageIT::text)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
