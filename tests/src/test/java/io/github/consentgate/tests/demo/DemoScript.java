package io.github.consentgate.tests.demo;

import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.server.Ports;
import io.github.consentgate.tests.server.Site;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** What a newcomer runs: {@code ./demo.sh}, on ports of its own, with the database that comes with Keycloak. */
final class DemoScript {

    private static final Path ROOT = Path.of(System.getProperty("root")).normalize();
    private static final Path LOG = ROOT.resolve("tests/target/demo.log");
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration TO_STOP = Duration.ofMinutes(1);

    private final Process process;
    private final URI keycloak;
    private final String service;

    private DemoScript(Process process, URI keycloak, String service) {
        this.process = process;
        this.keycloak = keycloak;
        this.service = service;
    }

    static DemoScript start() throws IOException, InterruptedException {
        int keycloakPort = Ports.free();
        int servicePort = Ports.free();
        var script = new ProcessBuilder(ROOT.resolve("demo.sh").toString())
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile());
        var environment = script.environment();
        environment.put("JAVA_HOME", System.getProperty("java"));
        environment.put("CONSENT_GATE_KEYCLOAK_PORT", Integer.toString(keycloakPort));
        environment.put("CONSENT_GATE_SERVICE_PORT", Integer.toString(servicePort));
        environment.put("CONSENT_GATE_API_PORT", Integer.toString(Ports.free()));
        var demo = new DemoScript(
                script.start(), URI.create("http://localhost:" + keycloakPort), "http://localhost:" + servicePort);
        Runtime.getRuntime().addShutdownHook(new Thread(demo.process::destroy));
        demo.awaitReady();
        return demo;
    }

    /** The delivered realm, as the demo serves it. */
    Realm realm() {
        return new Realm(new Site(keycloak, null), "demo");
    }

    /** Where "Release Notes" is. */
    String service() {
        return service;
    }

    private void awaitReady() throws IOException, InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (process.isAlive() && Instant.now().isBefore(deadline)) {
            if (Files.readString(LOG).contains("Ready. Open " + service + "/")) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        process.destroy();
        throw new IOException("the demo is not ready, see " + LOG);
    }

    /** As a signal from outside does; says whether nothing is left running. */
    boolean stop() throws InterruptedException {
        var all = process.descendants().toList();
        process.destroy();
        return process.waitFor(TO_STOP.toSeconds(), TimeUnit.SECONDS)
                && all.stream().noneMatch(ProcessHandle::isAlive);
    }
}
