package io.github.consentgate.tests.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A PostgreSQL of the run's own, which counts the statements that reach it. */
public final class Database implements AutoCloseable {

    /** Of this database, without the questions about them. */
    private static final String COUNTED = " from pg_stat_statements where query not like '%pg_stat_statements%'"
            + " and dbid = (select oid from pg_database where datname = current_database())";

    private final EmbeddedPostgres postgres;
    private final String name;

    private Database(EmbeddedPostgres postgres, String name) {
        this.postgres = postgres;
        this.name = name;
    }

    public static Database start() throws IOException, SQLException {
        var postgres = EmbeddedPostgres.builder()
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setServerConfig("pg_stat_statements.track_utility", "off")
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .setPGStartupWait(Duration.ofMinutes(1))
                .start();
        return new Database(postgres, "postgres").counting();
    }

    /** A new one in the same PostgreSQL, which ends with the first. */
    public Database another(String name) {
        execute("create database " + name);
        return new Database(postgres, name).counting();
    }

    private Database counting() {
        execute("create extension pg_stat_statements");
        return this;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + name;
    }

    private Connection connection() throws SQLException {
        return postgres.getDatabase("postgres", name).getConnection();
    }

    /** How many statements have run so far. */
    public long statements() {
        return count("select coalesce(sum(calls), 0)" + COUNTED);
    }

    /** The one number that the query tells. */
    public long count(String query) {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            var row = statement.executeQuery(query);
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused: " + query, e);
        }
    }

    /** The statements that ran while the work was done, each as often as it ran. */
    public List<String> statementsDuring(Runnable work) {
        execute("select pg_stat_statements_reset()");
        work.run();
        var statements = new ArrayList<String>();
        try (var connection = connection();
                var query = connection.createStatement()) {
            var rows = query.executeQuery("select calls, query" + COUNTED + " order by query");
            while (rows.next()) {
                for (long call = 0; call < rows.getLong("calls"); call++) {
                    statements.add(rows.getString("query"));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not tell its statements", e);
        }
        return statements;
    }

    /** Writes past Keycloak; whoever does, clears its caches. */
    public void update(String statement, String... values) {
        try (var connection = connection();
                var update = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                update.setString(i + 1, values[i]);
            }
            if (update.executeUpdate() == 0) {
                throw new IllegalStateException("changed nothing: " + statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused: " + statement, e);
        }
    }

    /** As after an admin's stop: open connections are cut, and none is taken until {@link Outage#end}. */
    public Outage stop() throws IOException, InterruptedException {
        return Outage.of(postgres);
    }

    /** Locks a table, so that whoever needs it waits, with its connection, until the work is done. */
    public void whileLocked(String table, Runnable work) {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table " + table + " in access exclusive mode");
            work.run();
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not lock " + table, e);
        }
    }

    /** How many rows each table holds. */
    public Map<String, Long> rows() {
        var counts = new TreeMap<String, Long>();
        try (var connection = connection();
                var query = connection.createStatement()) {
            var tables = new ArrayList<String>();
            var names = query.executeQuery("select tablename from pg_tables where schemaname = 'public'");
            while (names.next()) {
                tables.add(names.getString(1));
            }
            for (var table : tables) {
                var count = query.executeQuery("select count(*) from " + table);
                count.next();
                counts.put(table, count.getLong(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not tell its tables", e);
        }
        return counts;
    }

    /** For what no endpoint can make in time. */
    public void execute(String statement) {
        try (var connection = connection();
                var runner = connection.createStatement()) {
            runner.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused: " + statement, e);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
