package io.github.consentgate.tests.cluster;

import io.github.consentgate.tests.server.Database;
import io.github.consentgate.tests.server.Distribution;
import io.github.consentgate.tests.server.Front;
import io.github.consentgate.tests.server.Keycloak;
import io.github.consentgate.tests.server.Site;
import io.github.consentgate.tests.server.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Nodes of the real distribution on one PostgreSQL, which find each other as nodes in production do. */
final class Cluster implements AutoCloseable {

    /** One of the nodes. */
    enum Node {
        A,
        B,
        C
    }

    private final Distribution distribution;
    private final Database database;
    private final Front front;
    private final String[] options;
    private final Map<Node, Keycloak> nodes = new EnumMap<>(Node.class);

    private Cluster(Distribution distribution, Database database, Front front, String... options) {
        this.distribution = distribution;
        this.database = database;
        this.front = front;
        this.options = options;
    }

    /** From the distribution that the run has built already, on a database of their own. */
    static Cluster of(Node... names) throws IOException, InterruptedException, SQLException {
        return of(List.of(), names);
    }

    static Cluster of(List<String> options, Node... names) throws IOException, InterruptedException, SQLException {
        var cluster = new Cluster(
                Stack.running().distribution(), Database.start(), Front.open(), options.toArray(String[]::new));
        try {
            for (var name : names) {
                Files.deleteIfExists(cluster.distribution.home().resolve("../../node-" + name + ".log"));
                cluster.start(name);
            }
        } catch (IOException | InterruptedException e) {
            cluster.close();
            throw e;
        }
        cluster.comeTo(names);
        return cluster;
    }

    /** Under the address that all nodes share. */
    Site site() {
        return new Site(front.address(), database);
    }

    Keycloak node(Node name) {
        return nodes.get(name);
    }

    /** Where people and services get from now on. */
    void comeTo(Node... names) {
        front.leadTo(List.of(names).stream().map(nodes::get).map(Keycloak::base).toList());
    }

    void start(Node name) throws IOException, InterruptedException {
        var log = distribution.home().resolve("../../node-" + name + ".log").normalize();
        nodes.put(name, Keycloak.startNode(distribution, database, log, front.address(), options));
    }

    /** As an admin stops it: what it has begun, it finishes. */
    void stop(Node name) {
        nodes.remove(name).close();
    }

    void kill(Node name) {
        nodes.remove(name).kill();
    }

    /** Starts it if it is dead. */
    void revive(Node name) throws IOException, InterruptedException {
        if (!nodes.containsKey(name)) {
            start(name);
        }
    }

    Database database() {
        return database;
    }

    /** By all nodes that are up, so far. */
    long errorsLogged() {
        return nodes.values().stream()
                .flatMap(node -> node.log().stream())
                .filter(line -> line.contains(" ERROR "))
                .count();
    }

    /** Approvals of nothing, which Keycloak would never write in one piece. */
    long halfWrittenConsents() {
        return database.count("select count(*) from user_consent c where not exists"
                + " (select from user_consent_client_scope s where s.user_consent_id = c.id)");
    }

    @Override
    public void close() throws IOException {
        nodes.values().forEach(Keycloak::close);
        front.close();
        database.close();
    }
}
