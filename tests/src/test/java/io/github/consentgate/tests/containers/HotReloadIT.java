package io.github.consentgate.tests.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Http;
import io.github.consentgate.tests.server.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docker/compose.dev.yaml: what is changed in the mounted theme is there at the next reload. */
@Tag("container")
@Tag("long")
class HotReloadIT {

    private static final Path THEME = Shell.ROOT.resolve("theme/src/main/resources/theme/consent-gate");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    private static Path theme;

    private static Compose compose;
    private static URI site;

    @BeforeAll
    static void up() throws IOException, InterruptedException {
        copyTheme();
        int port = Ports.free();
        site = URI.create("http://localhost:" + port);
        compose = new Compose("docker/compose.dev.yaml")
                .with("CONSENT_GATE_DEV_PORT", String.valueOf(port))
                .with("CONSENT_GATE_THEME", theme.toString());
        compose.run("up", "--detach");
        awaitDemoRealm();
    }

    @AfterAll
    static void down() throws IOException, InterruptedException {
        compose.down();
    }

    @Test
    void aTextIsThereAtTheNextReload() throws IOException {
        assertThat(signInPage()).doesNotContain("Said by the test");

        Files.writeString(
                theme.resolve("login/messages/messages_en.properties"),
                "\nloginAccountTitle=Said by the test\ndoLogIn=Said by the test\n",
                StandardOpenOption.APPEND);

        assertThat(signInPage()).contains("Said by the test");
    }

    @Test
    void aStyleSheetIsThereAtTheNextReload() throws IOException {
        var address = Jsoup.parse(signInPage(), site.toString()).select("link[rel=stylesheet]").stream()
                .map(link -> link.absUrl("href"))
                .filter(href -> href.endsWith("/consent-gate.css"))
                .findFirst()
                .orElseThrow();
        var file = theme.resolve("login/resources/css/consent-gate.css");

        Files.writeString(file, "\n/* said by the test */\n", StandardOpenOption.APPEND);

        assertThat(get(URI.create(address))).contains("said by the test");
    }

    private static String signInPage() {
        return get(site.resolve("/realms/demo/protocol/openid-connect/auth?client_id=portal&response_type=code"
                + "&scope=openid&redirect_uri=http://localhost:8090/callback"));
    }

    private static String get(URI address) {
        return Http.send(HttpRequest.newBuilder(address).build()).body();
    }

    private static void awaitDemoRealm() throws InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (!answers()) {
            assertThat(Instant.now()).as("an answer from %s", site).isBefore(deadline);
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private static boolean answers() {
        try {
            return get(site.resolve("/realms/demo")).contains("\"realm\":\"demo\"");
        } catch (IllegalStateException | UncheckedIOException e) {
            return false;
        }
    }

    /** The container's user is not the one that the tests run as. */
    private static void copyTheme() throws IOException {
        Files.setPosixFilePermissions(theme, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (Stream<Path> files = Files.walk(THEME)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var goal = theme.resolve(THEME.relativize(file).toString());
                Files.createDirectories(goal.getParent());
                Files.copy(file, goal);
            }
        }
    }
}
