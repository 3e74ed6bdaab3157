package io.klantbeeld.outbox;

import io.klantbeeld.event.Topics;
import io.klantbeeld.outbox.transaction.Database;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A projection of a compacted topic, and the owner of another that publishes what the projection holds. */
@ApplicationScoped
class States implements SnapshotReader {
    static final String CONSUMER = "test-states";

    private static final String UPSERT = """
            insert into state (key, version, gone) select * from unnest(?::text[], ?::bigint[], ?::boolean[])
            on conflict (key) do update set version = excluded.version, gone = excluded.gone
            where excluded.version > state.version or excluded.gone
            """;

    private final Consumption consumption;
    private final Database database;

    States(Consumption consumption, Database database) {
        this.consumption = consumption;
        this.database = database;
    }

    @Incoming("states")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        consumption.snapshots(CONSUMER, records, this::project);
    }

    void project(List<ReceivedRecord> records) {
        database.write(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(UPSERT)) {
                Object[] keys = records.stream().map(ReceivedRecord::key).toArray();
                Object[] versions = records.stream().map(States::versionOf).toArray();
                Object[] gone =
                        records.stream().map(ReceivedRecord::isTombstone).toArray();
                statement.setArray(1, connection.createArrayOf("text", keys));
                statement.setArray(2, connection.createArrayOf("bigint", versions));
                statement.setArray(3, connection.createArrayOf("boolean", gone));
                statement.executeUpdate();
            }
        });
    }

    private static long versionOf(ReceivedRecord received) {
        return received.isTombstone() ? 0 : received.as(State.class).version();
    }

    @Override
    public String topic() {
        return Topics.TRAITS;
    }

    @Override
    public Map<String, Object> read(Collection<String> keys) {
        return database.read(connection -> {
            String sql = "select key, version from state where key = any (?) and not gone";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setArray(1, connection.createArrayOf("text", keys.toArray()));
                try (ResultSet found = statement.executeQuery()) {
                    Map<String, Object> states = new HashMap<>();
                    while (found.next()) {
                        states.put(found.getString("key"), new State(found.getLong("version")));
                    }
                    return states;
                }
            }
        });
    }

    /** A state with nothing but its version. */
    record State(long version) {}
}
