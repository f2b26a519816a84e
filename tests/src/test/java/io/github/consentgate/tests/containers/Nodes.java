package io.github.consentgate.tests.containers;

import io.github.consentgate.tests.server.Administrator;
import java.io.IOException;
import java.time.Duration;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;

/** Two containers of the project's image and their PostgreSQL, on one network. */
final class Nodes implements AutoCloseable {

    private static final String DATABASE = "postgres";

    private final Network network = Network.newNetwork();
    private final GenericContainer<?> postgres;
    private final Node first;
    private final Node second;

    private Nodes(String image) throws IOException {
        postgres = new GenericContainer<>(Images.postgres())
                .withNetwork(network)
                .withNetworkAliases(DATABASE)
                .withEnv("POSTGRES_PASSWORD", Administrator.PASSWORD)
                .waitingFor(Wait.forLogMessage(".*ready to accept connections.*", 2)
                        .withStartupTimeout(Duration.ofMinutes(2)));
        first = node(image, "first");
        second = node(image, "second");
        // Both stand for one server, whose address is the first one's.
        second.container().withEnv("KC_HOSTNAME", first.base().toString());
    }

    static Nodes started() throws IOException, InterruptedException {
        var nodes = new Nodes(Images.consentGate());
        try {
            nodes.postgres.start();
            nodes.first.start();
            nodes.second.start();
        } catch (IOException | RuntimeException e) {
            nodes.close();
            throw e;
        }
        return nodes;
    }

    Node first() {
        return first;
    }

    Node second() {
        return second;
    }

    private Node node(String image, String name) throws IOException {
        var node = Node.of(image, name);
        node.container()
                .withOptimizedFlag()
                .withNetwork(network)
                .withEnv("KC_HTTP_ENABLED", "true")
                .withEnv("KC_DB_URL", "jdbc:postgresql://" + DATABASE + ":5432/postgres")
                .withEnv("KC_DB_USERNAME", "postgres")
                .withEnv("KC_DB_PASSWORD", Administrator.PASSWORD);
        return node;
    }

    @Override
    public void close() throws IOException {
        second.close();
        first.close();
        postgres.stop();
        network.close();
    }
}
