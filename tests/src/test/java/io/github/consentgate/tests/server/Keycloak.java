package io.github.consentgate.tests.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The real server, from the real distribution, in production mode. */
public final class Keycloak implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** At its default cost the hash of passwords takes half of the processor time of all tests. */
    private static final List<String> QUICK_PASSWORDS =
            List.of("--spi-password-hashing--argon2--memory=8", "--spi-password-hashing--argon2--iterations=1");

    /** What lives for a few minutes does not earn back what the optimizing compiler takes. */
    private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

    private static final String LONG_LIVED = "";

    /** Of what runs for a while and is asked nothing. */
    private static final URI NOWHERE = URI.create("http://localhost");

    private final Process process;
    private final URI base;
    private final Path log;

    private Keycloak(Process process, URI base, Path log) {
        this.process = process;
        this.base = base;
        this.log = log;
    }

    /** What is done once after an installation, so that each start is quick. */
    public static void build(Distribution distribution, Path log, String... options)
            throws IOException, InterruptedException {
        Files.deleteIfExists(log);
        var command = command(distribution, List.of("build", "--db=postgres"), options);
        if (launch(log, NOWHERE, SHORT_LIVED, command).waitFor() != 0) {
            throw new IOException("kc.sh build failed, see " + log);
        }
    }

    /** Reads the delivered realms as an admin does on the command line, into a database that no server uses. */
    public static void importRealms(Distribution distribution, Database database, Path log)
            throws IOException, InterruptedException {
        var always = List.of(
                "import",
                "--optimized",
                "--dir=" + distribution.home().resolve("data/import"),
                "--override=true",
                "--db-url=" + database.url(),
                "--db-username=postgres");
        if (launch(log, NOWHERE, SHORT_LIVED, command(distribution, always)).waitFor() != 0) {
            throw new IOException("kc.sh import failed, see " + log);
        }
    }

    /** Of a distribution that has been built; comes back when it answers. */
    public static Keycloak start(Distribution distribution, Database database, Path log, String... options)
            throws IOException, InterruptedException {
        int port = Ports.free();
        return start(distribution, database, log, port, URI.create(address(port)), LONG_LIVED, options);
    }

    /** One of several nodes: people and services come by the address of what stands before them. */
    public static Keycloak startNode(
            Distribution distribution, Database database, Path log, URI front, String... options)
            throws IOException, InterruptedException {
        var clustered = List.of(
                "--cache=ispn",
                "--cache-embedded-network-bind-address=127.0.0.1",
                "--cache-embedded-network-bind-port=" + Ports.free());
        var all = Stream.concat(clustered.stream(), Stream.of(options)).toArray(String[]::new);
        return start(distribution, database, log, Ports.free(), front, SHORT_LIVED, all);
    }

    private static Keycloak start(
            Distribution distribution,
            Database database,
            Path log,
            int port,
            URI front,
            String javaOptions,
            String... options)
            throws IOException, InterruptedException {
        var always = List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--db-url=" + database.url(),
                "--db-username=postgres",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=" + front);
        var all = Stream.concat(QUICK_PASSWORDS.stream(), Stream.of(options)).toArray(String[]::new);
        var server = launch(log, front, javaOptions, command(distribution, always, all));
        var keycloak = new Keycloak(server, URI.create(address(port)), log);
        Runtime.getRuntime().addShutdownHook(new Thread(keycloak::close));
        keycloak.awaitReady();
        return keycloak;
    }

    public URI base() {
        return base;
    }

    /** What the server has logged so far. */
    public List<String> log() {
        try {
            return Files.readAllLines(log);
        } catch (IOException e) {
            throw new IllegalStateException("no log at " + log, e);
        }
    }

    private static String address(int port) {
        return "http://localhost:" + port;
    }

    /** Tells what the server uses. */
    public Meter meter() {
        return Meter.of(process.descendants()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .findAny()
                .orElseThrow());
    }

    private static List<String> command(Distribution distribution, List<String> always, String... options) {
        return Stream.of(Stream.of(distribution.launcher()), always.stream(), Stream.of(options))
                .flatMap(part -> part)
                .toList();
    }

    private static Process launch(Path log, URI front, String javaOptions, List<String> command) throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        var environment = builder.environment();
        environment.put("JAVA_HOME", System.getProperty("java"));
        environment.put("JAVA_OPTS_KC_HEAP", "-Xms256m -Xmx1g");
        environment.put("JAVA_OPTS_APPEND", javaOptions);
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", Administrator.NAME);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", Administrator.PASSWORD);
        environment.put("CONSENT_GATE_DEMO_URL", front.toString());
        return builder.start();
    }

    private void awaitReady() throws IOException, InterruptedException {
        var client = HttpClient.newHttpClient();
        var ask = HttpRequest.newBuilder(base.resolve("/realms/master")).build();
        var deadline = Instant.now().plus(PATIENCE);
        while (process.isAlive() && Instant.now().isBefore(deadline)) {
            try {
                if (client.send(ask, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // not listening yet
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        close();
        throw new IOException("no answer from " + base + ", see " + log);
    }

    /** As a machine that loses its power: nothing is finished, nothing said. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        var all = process.descendants().toList();
        process.destroy();
        all.forEach(ProcessHandle::destroy);
        all.forEach(child -> child.onExit()
                .orTimeout(20, TimeUnit.SECONDS)
                .exceptionally(late -> child)
                .join());
    }
}
