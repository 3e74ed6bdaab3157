package io.klantbeeld.benchmark;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.klantbeeld.outbox.queue.OutboxQueue;
import io.klantbeeld.outbox.queue.StateRow;
import io.klantbeeld.outbox.relay.Publishers;
import io.klantbeeld.outbox.relay.RecordAssembly;
import io.klantbeeld.outbox.relay.Relay;
import io.klantbeeld.outbox.relay.RelayConfig;
import io.klantbeeld.platform.server.KafkaBroker;
import io.klantbeeld.platform.server.PostgresServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/** A relay over a table of states, and a writer that changes them faster than they are published. */
final class OutboxUnderLoad implements AutoCloseable {
    static final String TOPIC = "state";

    private static final String DATABASE = "profile";
    private static final int BATCH = 500;
    private static final int BACKLOG = 10 * BATCH;

    private final PostgresServer postgres;
    private final OutboxQueue queue = new OutboxQueue();
    private final AtomicLong written = new AtomicLong();
    private final Connection reader;
    private final Connection writer;
    private final int keys;
    private final Relay relay;
    private final Thread writing = Thread.ofPlatform().name("writer").unstarted(this::write);
    private volatile boolean running = true;

    OutboxUnderLoad(PostgresServer postgres, KafkaBroker kafka, int keys) {
        this.postgres = postgres;
        this.keys = keys;
        this.reader = connect();
        this.writer = connect();
        migrate();
        BareProducer.create(kafka.bootstrapServers(), TOPIC);
        var config = RelayConfig.with(Map.of());
        this.relay = new Relay(
                config,
                this::connect,
                new Publishers(
                        "benchmark", config, Map.of("bootstrap.servers", kafka.bootstrapServers()), topics -> {}),
                new RecordAssembly("benchmark", this::read),
                new SimpleMeterRegistry());
    }

    void start() {
        relay.start();
        writing.start();
    }

    /** Ends the writing, and answers how many rows were committed. */
    long stopWriting() {
        running = false;
        try {
            writing.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return written.get();
    }

    private void write() {
        try {
            writer.setAutoCommit(false);
            for (long round = 1; running; round++) {
                for (long first = 0; first < keys && running; first += BATCH) {
                    change(LongStream.range(first, first + BATCH).boxed().toList(), round);
                    awaitRoom();
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the writer failed", failed);
        }
    }

    private void change(List<Long> ids, long version) throws SQLException {
        try (var update = writer.prepareStatement("update state set version = ? where key = any (?)")) {
            update.setLong(1, version);
            update.setArray(
                    2,
                    writer.createArrayOf(
                            "text", ids.stream().map(id -> "key-" + id).toArray()));
            update.executeUpdate();
        }
        queue.mark(
                writer,
                ids.stream()
                        .map(id -> new StateRow(TOPIC, "key-" + id, version, null))
                        .toList());
        writer.commit();
        written.addAndGet(ids.size());
        relay.wake();
    }

    /** Keeps the queue long enough that the relay never idles, and short enough that no two changes coalesce. */
    private void awaitRoom() throws SQLException {
        while (running && queue.backlog(writer).rows() > BACKLOG) {
            writer.commit();
            LockSupport.parkNanos(2_000_000);
        }
        writer.commit();
    }

    private Map<String, Object> read(String topic, Collection<String> wanted) {
        var states = new HashMap<String, Object>();
        try (var select = reader.prepareStatement("select key, version, body from state where key = any (?)")) {
            select.setArray(1, reader.createArrayOf("text", wanted.toArray()));
            var rows = select.executeQuery();
            while (rows.next()) {
                states.put(rows.getString(1), new State(rows.getString(1), rows.getLong(2), rows.getString(3)));
            }
            return states;
        } catch (SQLException failed) {
            throw new IllegalStateException("the states could not be read", failed);
        }
    }

    private void migrate() {
        try (var statement = writer.createStatement();
                var filling = writer.prepareStatement(
                        "insert into state select 'key-' || i, 0, ? from generate_series(0, ?) i")) {
            statement.execute(OutboxTables.ddl());
            statement.execute("create table state (key text primary key, version bigint, body text)");
            filling.setString(1, "\"" + "x".repeat(420) + "\"");
            filling.setInt(2, keys - 1);
            filling.executeUpdate();
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException("the tables could not be made", failed);
        }
    }

    private Connection connect() {
        try {
            return postgres.connect(DATABASE);
        } catch (SQLException failed) {
            throw new IllegalStateException("PostgreSQL could not be reached", failed);
        }
    }

    @Override
    public void close() {
        running = false;
        relay.close();
        try {
            reader.close();
            writer.close();
        } catch (SQLException ignored) {
            // The server is stopped next.
        }
    }

    /** A published state. */
    record State(String key, long version, @JsonRawValue String body) {}

    /** Reads the outbox's own migration. */
    private static final class OutboxTables {
        static String ddl() throws IOException {
            try (var files = OutboxUnderLoad.class.getResourceAsStream("/db/outbox/V202601010001__create_outbox.sql")) {
                return new String(files.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }
}
