package io.github.consentgate.tests.containers;

import dasniko.testcontainers.keycloak.KeycloakContainer;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.server.Administrator;
import io.github.consentgate.tests.server.Ports;
import io.github.consentgate.tests.server.Site;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.testcontainers.images.PullPolicy;
import org.testcontainers.utility.MountableFile;

/** One Keycloak in a container, with the demo realms. */
final class Node implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String IMPORT = "/opt/keycloak/data/import/";

    private final String name;
    private final KeycloakContainer container;
    private final URI base;

    private Node(String name, KeycloakContainer container, URI base) {
        this.name = name;
        this.container = container;
        this.base = base;
    }

    /** On a port that is known before it starts: Keycloak has to be told its address. */
    static Node of(String image, String name) throws IOException {
        int port = Ports.free();
        var base = URI.create("http://localhost:" + port);
        var container = new KeycloakContainer(image)
                .withAdminUsername(Administrator.NAME)
                .withAdminPassword(Administrator.PASSWORD)
                .withStartupTimeout(PATIENCE)
                .withImagePullPolicy(PullPolicy.defaultPolicy())
                .withEnv("KC_SERVER_ASYNC_BOOTSTRAP", "false")
                .withEnv("KC_HOSTNAME", base.toString())
                .withEnv("CONSENT_GATE_DEMO_URL", base.toString())
                .withCopyFileToContainer(file("realm-config/demo-realm.json"), IMPORT + "demo-realm.json")
                .withCopyFileToContainer(file("realm-config/work-realm.json"), IMPORT + "work-realm.json");
        container.setPortBindings(List.of("127.0.0.1:" + port + ":8080"));
        return new Node(name, container, base);
    }

    static MountableFile file(String path) {
        return MountableFile.forHostPath(Shell.ROOT.resolve(path), 0644);
    }

    KeycloakContainer container() {
        return container;
    }

    URI base() {
        return base;
    }

    /** Its database is behind the node, out of the tests' reach. */
    Realm demo() {
        return new Realm(new Site(base, null), "demo");
    }

    Node start() throws IOException {
        try {
            container.start();
        } finally {
            keepLog();
        }
        return this;
    }

    private void keepLog() throws IOException {
        if (container.getContainerId() != null) {
            Files.writeString(Shell.ROOT.resolve("tests/target/container-" + name + ".log"), container.getLogs());
        }
    }

    @Override
    public void close() throws IOException {
        keepLog();
        container.stop();
    }
}
