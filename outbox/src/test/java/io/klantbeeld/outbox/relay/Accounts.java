package io.klantbeeld.outbox.relay;

import io.klantbeeld.event.Topic;
import io.klantbeeld.outbox.Scripts;
import io.klantbeeld.outbox.Servers;
import io.klantbeeld.outbox.queue.EventRow;
import io.klantbeeld.outbox.queue.OutboxQueue;
import io.klantbeeld.outbox.queue.StateRow;
import io.klantbeeld.outbox.topic.TopicProvisioning;
import io.klantbeeld.outbox.wire.Json;
import io.klantbeeld.outbox.wire.MessageIds;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A little service with a database of its own: each change of an account bumps its version, tells an event and marks
 * its state, in one transaction that holds the account's lock.
 */
final class Accounts implements StateSource {
    // One of those that the server has, since making one takes longer than any test.
    private static final String DATABASE = "profile";
    static final String EVENTS = "account.event.v1";
    static final String STATES = "account.state.v1";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final String BUMP = """
            insert into account (key, version) select key, 1 from unnest(?::text[]) key order by key
            on conflict (key) do update set version = account.version + 1
            returning key, version
            """;

    final String name;
    final String jdbcUrl;
    final String bootstrapServers;
    // To connect takes longer than all that a test does on the connection.
    private final ThreadLocal<Connection> session = new ThreadLocal<>();
    private final OutboxQueue queue = new OutboxQueue();
    private final MessageIds ids = new MessageIds();

    /** Knows the service of a database that exists. */
    Accounts(String name, String jdbcUrl, String bootstrapServers) {
        this.name = name;
        this.jdbcUrl = jdbcUrl;
        this.bootstrapServers = bootstrapServers;
    }

    /** Makes the service with an empty database; its name tells its records from those of others. */
    static Accounts open() throws SQLException {
        String name = "account" + NUMBER.incrementAndGet();
        Accounts accounts = new Accounts(name, Servers.POSTGRES.jdbcUrl(DATABASE), Servers.KAFKA.bootstrapServers());
        try (Connection connection = accounts.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema public cascade; create schema public");
            Scripts.run(connection);
            statement.execute("create table account (key text primary key, version bigint not null)");
        }
        return accounts;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, DATABASE, DATABASE);
    }

    /** Changes accounts in one transaction. */
    void change(String... keys) throws SQLException {
        Connection connection = session();
        change(connection, List.of(keys));
        connection.commit();
    }

    /** Changes accounts with the transaction of a connection. */
    void change(Connection connection, Collection<String> keys) throws SQLException {
        List<EventRow> told = new ArrayList<>();
        List<StateRow> marked = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(BUMP)) {
            statement.setArray(1, connection.createArrayOf("text", keys.toArray()));
            versions(statement).forEach((key, version) -> {
                byte[] payload = Json.write(new Account(key, version));
                told.add(new EventRow(ids.next(), EVENTS, key, "account.changed", payload, Map.of(), null));
                marked.add(new StateRow(STATES, key, version, null));
            });
        }
        queue.append(connection, told);
        queue.mark(connection, marked);
    }

    /** Forgets an account, and says so. */
    void forget(String key) throws SQLException {
        Connection connection = session();
        try (PreparedStatement statement = connection.prepareStatement("delete from account where key = ?")) {
            statement.setString(1, key);
            statement.executeUpdate();
        }
        queue.mark(connection, List.of(new StateRow(STATES, key, Long.MAX_VALUE, null)));
        connection.commit();
    }

    /** Answers the present version of each account. */
    Map<String, Long> versions() throws SQLException {
        try (PreparedStatement statement = session().prepareStatement("select key, version from account")) {
            return versions(statement);
        } finally {
            session().commit();
        }
    }

    @Override
    public Map<String, Object> read(String topic, Collection<String> keys) {
        String sql = "select key, version from account where key = any (?)";
        try (PreparedStatement statement = session().prepareStatement(sql)) {
            statement.setArray(1, session().createArrayOf("text", keys.toArray()));
            Map<String, Object> read = new HashMap<>();
            versions(statement).forEach((key, version) -> read.put(key, new Account(key, version)));
            session().commit();
            return read;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection session() throws SQLException {
        if (session.get() == null || !session.get().isValid(1)) {
            session.set(connect());
            session.get().setAutoCommit(false);
        }
        return session.get();
    }

    /** Answers how many rows wait in the outbox. */
    long waiting() throws SQLException {
        try {
            return queue.backlog(session()).rows();
        } finally {
            session().commit();
        }
    }

    /** Ends the sessions of relays, as a network or a lease would, and answers how many there were. */
    int endRelaySessions() throws SQLException {
        String sql = "select pg_terminate_backend(pid) from pg_stat_activity"
                + " where application_name = 'outbox-relay' and datname = current_database()";
        try (Statement statement = session().createStatement();
                ResultSet ended = statement.executeQuery(sql)) {
            int count = 0;
            while (ended.next()) {
                count++;
            }
            return count;
        }
    }

    Relay relay() {
        return relay(this, RelaySteps.UNWATCHED, Map.of());
    }

    Relay relay(RelaySteps steps) {
        return relay(this, steps, Map.of());
    }

    Relay relay(StateSource source, RelaySteps steps, Map<String, String> changes) {
        Map<String, String> settings = new HashMap<>();
        settings.put(RelayConfig.PREFIX + ".election-interval", "PT0.05S");
        settings.put(RelayConfig.PREFIX + ".longest-pause", "PT0.5S");
        changes.forEach((setting, value) -> settings.put(RelayConfig.PREFIX + "." + setting, value));
        RelayConfig config = RelayConfig.with(settings);
        Map<String, Object> kafka = Map.of("bootstrap.servers", bootstrapServers);
        Topic log = new Topic(EVENTS, false, Duration.ofDays(7));
        Topic compacted = new Topic(STATES, true, Duration.ofDays(1));
        TopicProvisioning topics = new TopicProvisioning(kafka, List.of(log, compacted));
        return new Relay(
                config,
                this::connect,
                new Publishers(name, config, kafka, topics::ensure),
                new RecordAssembly(name, source),
                new SimpleMeterRegistry(),
                steps);
    }

    private static Map<String, Long> versions(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            Map<String, Long> versions = new HashMap<>();
            while (rows.next()) {
                versions.put(rows.getString("key"), rows.getLong("version"));
            }
            return versions;
        }
    }
}
