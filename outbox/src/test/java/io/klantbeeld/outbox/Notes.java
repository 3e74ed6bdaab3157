package io.klantbeeld.outbox;

import io.klantbeeld.event.Topics;
import io.klantbeeld.outbox.transaction.Database;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A consumer that writes down what it gets, unless the note says how to fail. */
@ApplicationScoped
class Notes {
    static final String CONSUMER = "test-notes";

    private final Consumption consumption;
    private final Database database;
    private final Outbox outbox;
    private final Set<String> cured = ConcurrentHashMap.newKeySet();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    Notes(Consumption consumption, Database database, Outbox outbox) {
        this.consumption = consumption;
        this.database = database;
        this.outbox = outbox;
    }

    @Incoming("notes")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        consumption.events(CONSUMER, records, this::write);
    }

    void write(List<ReceivedRecord> records) {
        for (ReceivedRecord received : records) {
            Note note = received.as(Note.class);
            write(received.key(), note.text());
            if (note.text().startsWith("poison") && !cured.contains(note.text())) {
                throw new IllegalArgumentException(note.text());
            }
            if (note.text().startsWith("deadlock") && seen.add(note.text())) {
                throw new IllegalStateException(new SQLException("deadlock detected", "40P01"));
            }
            if (note.text().startsWith("reply")) {
                outbox.publish(new OutboxEvent(Topics.LIFECYCLE, received.key(), "replied", note));
            }
        }
    }

    void cure(String text) {
        cured.add(text);
    }

    private void write(String key, String text) {
        database.write(connection -> {
            String sql = "insert into note (consumer, key, text) values (?, ?, ?)";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, CONSUMER);
                statement.setString(2, key);
                statement.setString(3, text);
                statement.executeUpdate();
            }
        });
    }

    /** What is written down. */
    record Note(String text) {}
}
