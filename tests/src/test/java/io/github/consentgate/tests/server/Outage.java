package io.github.consentgate.tests.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The time in which a PostgreSQL is stopped. */
public final class Outage {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final EmbeddedPostgres postgres;
    private final List<String> command;

    private Outage(EmbeddedPostgres postgres, List<String> command) {
        this.postgres = postgres;
        this.command = command;
    }

    static Outage of(EmbeddedPostgres postgres) throws IOException, InterruptedException {
        var server = ProcessHandle.allProcesses()
                .filter(process -> isServer(process.info(), postgres.getPort()))
                .findAny()
                .orElseThrow();
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            // It refuses to run as root, and does not see that it does.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(server.info().command().orElseThrow());
        command.addAll(Arrays.asList(server.info().arguments().orElseThrow()));
        // The signal of its "fast" stop.
        new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start().waitFor();
        server.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        return new Outage(postgres, command);
    }

    public void end() throws IOException, InterruptedException {
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        var deadline = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (Instant.now().isAfter(deadline)) {
                throw new IOException("PostgreSQL does not come back: " + command);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private boolean answers() {
        try (var connection = postgres.getPostgresDatabase().getConnection()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private static boolean isServer(ProcessHandle.Info info, int port) {
        var name = info.command().map(Path::of).map(Path::getFileName).map(Path::toString);
        var arguments = Arrays.asList(info.arguments().orElse(new String[0]));
        return name.filter("postgres"::equals).isPresent()
                && String.join(" ", arguments).contains(Integer.toString(port));
    }
}
