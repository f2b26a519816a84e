package io.github.consentgate.tests.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.AdminApi;
import io.github.consentgate.tests.fixture.Names;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.server.Administrator;
import io.github.consentgate.tests.server.Stack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From zero to gated with the README's one line, by Keycloak's own command line. */
@Tag("once")
class KcadmIT {

    private static final Path README = Path.of(System.getProperty("root"), "README.md");
    private static final Pattern LINE = Pattern.compile("<!-- run by KcadmIT -->\n```sh\n(.*?)\n```", Pattern.DOTALL);

    @Test
    void theReadmesLineGatesARealmAndHasThenNothingLeftToDo(@TempDir Path home)
            throws IOException, InterruptedException {
        var realm = newRealm();
        assertThat(status(realm)).isFalse();
        sh(
                home,
                realm,
                "\"$KEYCLOAK_HOME/bin/kcadm.sh\" config credentials --server " + realm.server()
                        + " --realm master --user " + Administrator.NAME + " --password " + Administrator.PASSWORD);

        var first = sh(home, realm, readmesLine());
        var second = sh(home, realm, readmesLine());

        assertThat(first).contains("client-policy");
        assertThat(second).contains("\"changes\" : [ ]");
        assertThat(status(realm)).isTrue();
    }

    private static boolean status(Realm realm) {
        return GateApi.of(realm).get("status").body().path("gated").asBoolean();
    }

    private static Realm newRealm() {
        var name = Names.unique("zero");
        new AdminApi(Stack.running().keycloak().base(), "/admin/realms")
                .post("", Map.of("realm", name, "enabled", true, "organizationsEnabled", true));
        return new Realm(name);
    }

    private static String readmesLine() throws IOException {
        var found = LINE.matcher(Files.readString(README));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String sh(Path home, Realm realm, String line) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("sh", "-c", line).redirectErrorStream(true);
        builder.environment()
                .put("KEYCLOAK_HOME", Stack.running().distribution().home().toString());
        builder.environment().put("REALM", realm.name());
        builder.environment().put("JAVA_HOME", System.getProperty("java"));
        // Where kcadm.sh keeps what it was told.
        builder.environment().put("KC_OPTS", "-Duser.home=" + home);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
