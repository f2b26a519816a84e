package io.github.consentgate.tests.demo;

import io.github.consentgate.tests.fixture.ClientBuilder;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.server.Ports;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged sample: the service "Release Notes" and the API that it calls, on ports of their own. */
final class SampleProgram implements AutoCloseable {

    private static final Path ROOT = Path.of(System.getProperty("root"));
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final String address;

    private SampleProgram(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    static SampleProgram start(Realm realm) throws IOException, InterruptedException {
        int port = Ports.free();
        var address = "http://localhost:" + port;
        var client = realm.client()
                .service()
                .with("name", "Release Notes")
                .with("redirectUris", List.of(address + "/callback"))
                .create();
        var java = Path.of(System.getProperty("java.home"), "bin/java").toString();
        var program = new ProcessBuilder(
                        java,
                        "-jar",
                        ROOT.resolve("sample/target/consent-gate-sample.jar").toString())
                .redirectErrorStream(true)
                .redirectOutput(ROOT.resolve("tests/target/sample.log").toFile());
        var environment = program.environment();
        environment.put(
                "CONSENT_GATE_DEMO_URL",
                realm.address("").resolve("/").toString().replaceAll("/$", ""));
        environment.put("CONSENT_GATE_SERVICE_PORT", Integer.toString(port));
        environment.put("CONSENT_GATE_API_PORT", Integer.toString(Ports.free()));
        environment.put("CONSENT_GATE_SERVICE_CLIENT_ID", client.clientId());
        environment.put("CONSENT_GATE_SERVICE_CLIENT_SECRET", ClientBuilder.SECRET);
        var sample = new SampleProgram(program.start(), address);
        sample.awaitReady(port);
        return sample;
    }

    String address() {
        return address;
    }

    private void awaitReady(int port) throws IOException, InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (process.isAlive() && Instant.now().isBefore(deadline)) {
            try (var socket = new Socket("localhost", port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        close();
        throw new IOException("the sample did not start, see tests/target/sample.log");
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
