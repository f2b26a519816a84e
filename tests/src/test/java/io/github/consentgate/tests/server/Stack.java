package io.github.consentgate.tests.server;

import java.io.IOException;
import java.sql.SQLException;

/** All that runs beside the tests: one of each for the whole run. */
public final class Stack implements AutoCloseable {

    /** Beyond the default ones: each opens a path that the gate has to hold. */
    private static final String FEATURES =
            "--features=cimd,token-exchange,oid4vc-vci," + "oid4vc-vci-preauth-code,oid4vc-vci-rest-credential-offer";

    private static final String METRICS = "--metrics-enabled=true";

    /** Metrics on the port of everything else, which is on loopback. */
    private static final String ONE_PORT = "--legacy-observability-interface=true";

    /** The tests make hundreds of realms, and one that finds no room in the cache is read anew at each request. */
    private static final String ROOM_FOR_ALL_REALMS = "--cache-embedded-realms-max-count=200000";

    private static final String DEVICE =
            "--spi-ciba-auth-channel--ciba-http-auth-channel--http-authentication-channel-uri=";

    private static Stack running;
    private static String failure;

    private final AuthenticationDevice device;
    private final Distribution distribution;
    private final Database database;
    private final Keycloak keycloak;

    private Stack(AuthenticationDevice device, Distribution distribution, Database database, Keycloak keycloak) {
        this.device = device;
        this.distribution = distribution;
        this.database = database;
        this.keycloak = keycloak;
    }

    /** Starts at the first call; a boot costs most of a minute, so nobody starts another. */
    public static synchronized Stack running() {
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
        if (running == null) {
            running = start(System.getProperty("keycloak"));
        }
        return running;
    }

    static synchronized void stop() throws IOException {
        if (running != null) {
            running.close();
        }
    }

    public Keycloak keycloak() {
        return keycloak;
    }

    /** Built, and the server runs from it. */
    public Distribution distribution() {
        return distribution;
    }

    public Database database() {
        return database;
    }

    public Site site() {
        return new Site(keycloak.base(), database);
    }

    public AuthenticationDevice device() {
        return device;
    }

    private static Stack start(String version) {
        try {
            var device = AuthenticationDevice.start();
            var database = Database.start();
            var distribution = Distribution.ofDemo(version);
            var log = Distribution.target().resolve("keycloak-" + version + ".log");
            Keycloak.build(distribution, log, FEATURES, METRICS, ONE_PORT);
            var keycloak = Keycloak.start(
                    distribution, database, log, "--cache=local", ROOM_FOR_ALL_REALMS, DEVICE + device.address());
            return new Stack(device, distribution, database, keycloak);
        } catch (IOException | SQLException e) {
            throw failed("Keycloak " + version + " did not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("interrupted while Keycloak started", e);
        }
    }

    private static RuntimeException failed(String message, Exception cause) {
        failure = message + ": " + cause.getMessage();
        return new IllegalStateException(message, cause);
    }

    @Override
    public void close() throws IOException {
        keycloak.close();
        database.close();
        device.close();
    }
}
