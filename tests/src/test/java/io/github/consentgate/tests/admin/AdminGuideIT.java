package io.github.consentgate.tests.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.server.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines that docs/admin.md has people copy. */
@Tag("once")
class AdminGuideIT {

    private static final Path DOCS = Path.of(System.getProperty("root"), "docs");
    private static final Pattern BLOCK = Pattern.compile("^```sh\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:_[a-z]+)+)\",\n");

    @Test
    void everyBlockRunsAsItStands(@TempDir Path folder) throws IOException, InterruptedException {
        var blocks = blocks();
        assertThat(blocks).hasSizeGreaterThan(8);
        var script = Files.writeString(folder.resolve("guide.sh"), "set -euo pipefail\n" + String.join("\n", blocks));
        var output = folder.resolve("output");

        var builder = new ProcessBuilder("bash", "-x", script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("SERVER", Stack.running().keycloak().base().toString());
        builder.environment().put("REALM", Realm.copyOfDemo().name());
        var process = builder.start();

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        assertThat(folder.resolve("authorizations.csv")).content().startsWith("service,serviceName,userId");
    }

    @Test
    void everyFindingIsExplained() throws IOException {
        var guide = Files.readString(DOCS.resolve("admin.md"));
        var checks = DOCS.resolve("../provider/src/main/java/io/github/consentgate/admin/status");

        try (var sources = Files.list(checks)) {
            for (var source : sources.toList()) {
                var codes = CODE.matcher(Files.readString(source)).results().map(found -> found.group(1));
                assertThat(codes).allSatisfy(code -> assertThat(guide).contains("`" + code + "`"));
            }
        }
    }

    private static List<String> blocks() throws IOException {
        return BLOCK.matcher(Files.readString(DOCS.resolve("admin.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
    }
}
