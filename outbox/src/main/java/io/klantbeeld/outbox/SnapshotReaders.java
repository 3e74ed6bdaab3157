package io.klantbeeld.outbox;

import io.klantbeeld.outbox.relay.StateSource;
import io.klantbeeld.outbox.transaction.Database;
import io.klantbeeld.outbox.transaction.Transactions;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the reader of a topic, and lets it read one consistent state of the database, without changing it. */
@ApplicationScoped
class SnapshotReaders implements StateSource {
    private static final String CONSISTENT = "set transaction isolation level repeatable read, read only";

    private final Map<String, SnapshotReader> byTopic;
    private final Transactions transactions;
    private final Database database;

    SnapshotReaders(@All List<SnapshotReader> readers, Transactions transactions, Database database) {
        this.byTopic = readers.stream().collect(Collectors.toMap(SnapshotReader::topic, Function.identity()));
        this.transactions = transactions;
        this.database = database;
    }

    @Override
    public Map<String, Object> read(String topic, Collection<String> keys) {
        SnapshotReader reader = require(topic);
        return transactions.inNew(() -> {
            database.write(connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(CONSISTENT);
                }
            });
            return reader.read(keys);
        });
    }

    /** Refuses a topic that nobody can read the states of: in the queue it would hold up everything behind it. */
    SnapshotReader require(String topic) {
        SnapshotReader reader = byTopic.get(topic);
        if (reader == null) {
            throw new IllegalArgumentException("There is no SnapshotReader of topic " + topic);
        }
        return reader;
    }
}
