package io.github.consentgate.tests.containers;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;

/** The images by the names under which the project's files use them. */
final class Images {

    static final String CONSENT_GATE = "consent-gate";
    private static final Pattern FROM = Pattern.compile("^FROM (\\S+)", Pattern.MULTILINE);
    private static final Pattern POSTGRES = Pattern.compile("image: (postgres:\\S+)");

    private Images() {}

    /** Built from docker/Dockerfile, as docs/install.md has it. */
    static String consentGate() throws IOException, InterruptedException {
        Shell.run("docker", "build", "-f", "docker/Dockerfile", "-t", CONSENT_GATE, ".");
        return CONSENT_GATE;
    }

    /** The official one that the Dockerfile starts from. */
    static String keycloak() throws IOException {
        return named("docker/Dockerfile", FROM);
    }

    static String postgres() throws IOException {
        return named("docker/compose.yaml", POSTGRES);
    }

    private static String named(String file, Pattern name) throws IOException {
        var found = name.matcher(Files.readString(Shell.ROOT.resolve(file)));
        if (!found.find()) {
            throw new IllegalStateException("no image in " + file);
        }
        return found.group(1);
    }
}
