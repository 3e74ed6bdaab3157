package io.klantbeeld.outbox;

import io.klantbeeld.outbox.transaction.Database;
import io.klantbeeld.outbox.wire.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements on table {@code dead_letter}, each within the current transaction. */
@ApplicationScoped
class DeadLetterTable {
    private static final String ADD = """
            insert into dead_letter
                (id, consumer, topic, partition, "offset", key, message_id, type, time, headers, value, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
            on conflict on constraint uq_dead_letter_record do nothing
            """;

    private static final String LIST = """
            select id, consumer, topic, partition, "offset", key, message_id, type, reason, attempts, failed_at
            from dead_letter
            where id < coalesce(?::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
            order by id desc
            limit ?
            """;

    private static final String CONSUMER = """
            select consumer from dead_letter where id = ?
            """;

    private static final String REQUEST_REPLAY = """
            update dead_letter set replay_requested_at = coalesce(replay_requested_at, now()) where id = ?
            """;

    private static final String REQUESTED = """
            select id from dead_letter
            where consumer = ? and replay_requested_at is not null
            order by replay_requested_at
            limit 100
            """;

    private static final String TAKE = """
            delete from dead_letter where id = ?
            returning topic, partition, "offset", key, message_id, type, time, headers, value
            """;

    private static final String FAILED_AGAIN = """
            update dead_letter set attempts = attempts + 1, reason = ?, replay_requested_at = null where id = ?
            """;

    private static final String PURGE = """
            delete from dead_letter where failed_at < now() - make_interval(secs => ?)
            """;

    private final Database database;

    DeadLetterTable(Database database) {
        this.database = database;
    }

    /** Adds a record, and answers whether it was not there yet. */
    boolean add(UUID id, String consumer, ReceivedRecord culprit, String reason) {
        return database.read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(ADD)) {
                statement.setObject(1, id);
                statement.setString(2, consumer);
                statement.setString(3, culprit.topic());
                statement.setInt(4, culprit.partition());
                statement.setLong(5, culprit.offset());
                statement.setString(6, culprit.key());
                statement.setObject(7, culprit.id());
                statement.setString(8, culprit.type());
                statement.setObject(9, culprit.time().atOffset(ZoneOffset.UTC));
                statement.setString(10, Json.headersToJson(culprit.headers()));
                statement.setBytes(11, culprit.value());
                statement.setString(12, reason);
                return statement.executeUpdate() > 0;
            }
        });
    }

    /** Reads dead letters, the newest first, that are older than one. */
    List<DeadLetter> list(UUID before, int limit) {
        return database.read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(LIST)) {
                statement.setObject(1, before);
                statement.setInt(2, limit);
                try (ResultSet found = statement.executeQuery()) {
                    List<DeadLetter> letters = new ArrayList<>();
                    while (found.next()) {
                        letters.add(letter(found));
                    }
                    return letters;
                }
            }
        });
    }

    /** Answers whose dead letter it is. */
    Optional<String> consumer(UUID id) {
        return database.read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(CONSUMER)) {
                statement.setObject(1, id);
                try (ResultSet found = statement.executeQuery()) {
                    return found.next() ? Optional.of(found.getString("consumer")) : Optional.empty();
                }
            }
        });
    }

    /** Notes that house-keeping is to replay it. */
    void requestReplay(UUID id) {
        database.write(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(REQUEST_REPLAY)) {
                statement.setObject(1, id);
                statement.executeUpdate();
            }
        });
    }

    /** Answers the wanted replays of a consumer. */
    Collection<UUID> requested(String consumer) {
        return database.read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(REQUESTED)) {
                statement.setString(1, consumer);
                try (ResultSet found = statement.executeQuery()) {
                    List<UUID> ids = new ArrayList<>();
                    while (found.next()) {
                        ids.add(found.getObject("id", UUID.class));
                    }
                    return ids;
                }
            }
        });
    }

    /** Removes a dead letter and answers its record; a second taker waits, and finds nothing. */
    Optional<ReceivedRecord> take(UUID id) {
        return database.read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
                statement.setObject(1, id);
                try (ResultSet taken = statement.executeQuery()) {
                    return taken.next() ? Optional.of(culprit(taken)) : Optional.empty();
                }
            }
        });
    }

    /** Notes that a replay failed. */
    void failedAgain(UUID id, String reason) {
        database.write(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(FAILED_AGAIN)) {
                statement.setString(1, reason);
                statement.setObject(2, id);
                statement.executeUpdate();
            }
        });
    }

    /** Removes the dead letters beyond an age, and answers how many. */
    int purge(Duration age) {
        return database.read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(PURGE)) {
                statement.setDouble(1, age.toSeconds());
                return statement.executeUpdate();
            }
        });
    }

    private static DeadLetter letter(ResultSet found) throws SQLException {
        return new DeadLetter(
                found.getObject("id", UUID.class),
                found.getString("consumer"),
                found.getString("topic"),
                found.getInt("partition"),
                found.getLong("offset"),
                found.getString("key"),
                found.getObject("message_id", UUID.class),
                found.getString("type"),
                found.getString("reason"),
                found.getInt("attempts"),
                instant(found, "failed_at"));
    }

    private static ReceivedRecord culprit(ResultSet taken) throws SQLException {
        return new ReceivedRecord(
                taken.getString("topic"),
                taken.getInt("partition"),
                taken.getLong("offset"),
                taken.getString("key"),
                taken.getObject("message_id", UUID.class),
                taken.getString("type"),
                instant(taken, "time"),
                Json.headersFromJson(taken.getString("headers")),
                taken.getBytes("value"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
