package io.github.consentgate.benchmark;

import io.github.consentgate.tests.server.Database;
import io.github.consentgate.tests.server.Distribution;
import io.github.consentgate.tests.server.Keycloak;
import io.github.consentgate.tests.server.Meter;
import io.github.consentgate.tests.server.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** One of the two Keycloaks, with a database of its own in the one PostgreSQL. */
final class Node implements AutoCloseable {

    private final Distribution distribution;
    private final Database database;
    private final Path log;
    private Keycloak keycloak;
    private Meter meter;

    private Node(Distribution distribution, Database database, Path log) {
        this.distribution = distribution;
        this.database = database;
        this.log = log;
    }

    /** Built, and started once, so that its tables are there. */
    static Node of(Distribution distribution, Database database) throws IOException, InterruptedException {
        var log = distribution.home().resolveSibling("keycloak.log");
        Keycloak.build(distribution, log, "--features=token-exchange");
        var node = new Node(distribution, database, log);
        node.start();
        return node;
    }

    Site site() {
        return new Site(keycloak.base(), database);
    }

    /** As PostgreSQL does by itself within a minute: it learns of the rows that were just made, and plans for them. */
    void settle() {
        database.execute("analyze");
    }

    Meter meter() {
        return meter;
    }

    /** From the command to the first answer. */
    Duration reboot() throws IOException, InterruptedException {
        close();
        return start();
    }

    private Duration start() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        keycloak = Keycloak.start(distribution, database, log, "--cache=local");
        var taken = Duration.ofNanos(System.nanoTime() - begun);
        meter = keycloak.meter();
        return taken;
    }

    /** Bytes of the whole installation, as an image would hold it. */
    long bytesOnDisk() {
        try (Stream<Path> files = Files.walk(distribution.home())) {
            return files.filter(Files::isRegularFile).mapToLong(Node::size).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        meter.close();
        keycloak.close();
    }
}
