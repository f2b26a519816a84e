package io.github.consentgate.tests.server;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** One database and one address, served by one Keycloak after the other. */
public final class Installation implements AutoCloseable {

    private static final Path TARGET =
            Path.of(System.getProperty("root"), "tests/target").normalize();
    private static final Path LOG = TARGET.resolve("installation.log");

    private final Database database;
    private final Front front;
    private Keycloak serving;

    private Installation(Database database, Front front) {
        this.database = database;
        this.front = front;
    }

    public static Installation create() throws IOException, SQLException {
        return new Installation(Database.start(), Front.open());
    }

    public Site site() {
        return new Site(front.address(), database);
    }

    /** @param options of {@code kc.sh build}, features for one */
    public void serveWithTheGate(String version, String... options) throws IOException, InterruptedException {
        serve(copyOf(version).deployTheGate(), options);
    }

    public void serveWithoutTheGate(String version) throws IOException, InterruptedException {
        serve(copyOf(version));
    }

    private void serve(Distribution distribution, String... options) throws IOException, InterruptedException {
        close(serving);
        Keycloak.build(distribution, LOG, options);
        serving = Keycloak.startNode(distribution, database, LOG, front.address());
        front.leadTo(List.of(serving.base()));
    }

    /** Unpacked anew: other tests run from the first one. */
    private static Distribution copyOf(String version) throws IOException, InterruptedException {
        var copy = TARGET.resolve("installation-" + version);
        var cp = new ProcessBuilder(
                "cp", "-a", "-T", TARGET.resolve("dist/keycloak-" + version).toString(), copy.toString());
        if (cp.inheritIO().start().waitFor() != 0) {
            throw new IOException("no copy of Keycloak " + version);
        }
        return Distribution.at(copy);
    }

    private static void close(Keycloak keycloak) {
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Override
    public void close() throws IOException {
        close(serving);
        front.close();
        database.close();
    }
}
