package io.klantbeeld.outbox.queue;

import io.klantbeeld.outbox.wire.Json;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The statements on table {@code outbox}; each is one round trip for any number of rows. */
public final class OutboxQueue {
    private static final String APPEND = """
            insert into outbox (message_id, topic, key, type, payload, headers, traceparent)
            select message_id, topic, key, type, payload, headers::jsonb, traceparent
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::text[], ?::text[])
                with ordinality as row (message_id, topic, key, type, payload, headers, traceparent, place)
            order by place
            """;

    // A greater version takes a new id: the row moves to the end, behind what its transaction wrote before it.
    private static final String MARK = """
            insert into outbox (topic, key, version, traceparent)
            select topic, key, version, traceparent
            from unnest(?::text[], ?::text[], ?::bigint[], ?::text[])
                with ordinality as row (topic, key, version, traceparent, place)
            order by place
            on conflict (topic, key) where version is not null
            do update set id = default, version = excluded.version, traceparent = excluded.traceparent,
                created_at = excluded.created_at
            where outbox.version < excluded.version
            """;

    private static final String OLDEST = """
            select id, topic, key, message_id, type, payload, headers, version, traceparent, created_at
            from outbox
            where id <> all (?)
            order by id
            limit ?
            """;

    // A locked row is being written again: waiting for that transaction would hold up every other row. By the places of
    // the rows, since the planner, which knows little of a queue, may look for each of them in all of it.
    private static final String REMOVE = """
            delete from outbox
            where ctid = any (array(select ctid from outbox where id = any (?) for update skip locked))
            returning id
            """;

    private static final String EXISTING = "select id from outbox where id = any (?)";

    private static final String BACKLOG = """
            select (select count(*) from outbox) as waiting,
                coalesce(extract(epoch from now() - (select created_at from outbox order by id limit 1)), 0) as age
            """;

    /** Adds events to the end of the queue, in their order. */
    public void append(Connection connection, Collection<EventRow> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(APPEND)) {
            statement.setArray(1, array(connection, "uuid", rows.stream().map(EventRow::messageId)));
            statement.setArray(2, array(connection, "text", rows.stream().map(EventRow::topic)));
            statement.setArray(3, array(connection, "text", rows.stream().map(EventRow::key)));
            statement.setArray(4, array(connection, "text", rows.stream().map(EventRow::type)));
            statement.setArray(5, connection.createArrayOf("bytea", payloads(rows)));
            statement.setArray(6, array(connection, "text", rows.stream().map(OutboxQueue::headersOf)));
            statement.setArray(7, array(connection, "text", rows.stream().map(EventRow::traceparent)));
            statement.executeUpdate();
        }
    }

    /** Notes changed states; of each topic and key there may be one row only. */
    public void mark(Connection connection, Collection<StateRow> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MARK)) {
            statement.setArray(1, array(connection, "text", rows.stream().map(StateRow::topic)));
            statement.setArray(2, array(connection, "text", rows.stream().map(StateRow::key)));
            statement.setArray(3, array(connection, "bigint", rows.stream().map(StateRow::version)));
            statement.setArray(4, array(connection, "text", rows.stream().map(StateRow::traceparent)));
            statement.executeUpdate();
        }
    }

    /** Reads the first rows of the queue, except some. */
    public List<Queued> oldest(Connection connection, int limit, Set<Long> except) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OLDEST)) {
            statement.setArray(1, array(connection, "bigint", except.stream()));
            statement.setInt(2, limit);
            try (ResultSet found = statement.executeQuery()) {
                List<Queued> rows = new ArrayList<>();
                while (found.next()) {
                    rows.add(queued(found));
                }
                return rows;
            }
        }
    }

    /** Removes rows unless a transaction is writing them again, and answers which were removed. */
    public Set<Long> remove(Connection connection, Collection<Long> ids) throws SQLException {
        return idsOf(connection, REMOVE, ids);
    }

    /** Answers which rows are still in their place. */
    public Set<Long> existing(Connection connection, Collection<Long> ids) throws SQLException {
        return idsOf(connection, EXISTING, ids);
    }

    /** Tells how much waits. */
    public Backlog backlog(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BACKLOG);
                ResultSet found = statement.executeQuery()) {
            found.next();
            return new Backlog(found.getLong("waiting"), Duration.ofMillis(Math.round(found.getDouble("age") * 1000)));
        }
    }

    private static Set<Long> idsOf(Connection connection, String sql, Collection<Long> ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, array(connection, "bigint", ids.stream()));
            try (ResultSet found = statement.executeQuery()) {
                Set<Long> answered = HashSet.newHashSet(ids.size());
                while (found.next()) {
                    answered.add(found.getLong("id"));
                }
                return answered;
            }
        }
    }

    private static Queued queued(ResultSet found) throws SQLException {
        return new Queued(
                found.getLong("id"),
                found.getObject("created_at", OffsetDateTime.class).toInstant(),
                found.getObject("message_id") == null ? state(found) : event(found));
    }

    private static Row state(ResultSet found) throws SQLException {
        return new StateRow(
                found.getString("topic"),
                found.getString("key"),
                found.getLong("version"),
                found.getString("traceparent"));
    }

    private static Row event(ResultSet found) throws SQLException {
        String headers = found.getString("headers");
        return new EventRow(
                found.getObject("message_id", UUID.class),
                found.getString("topic"),
                found.getString("key"),
                found.getString("type"),
                found.getBytes("payload"),
                headers == null ? Map.of() : Json.headersFromJson(headers),
                found.getString("traceparent"));
    }

    private static String headersOf(EventRow row) {
        return row.headers().isEmpty() ? null : Json.headersToJson(row.headers());
    }

    private static byte[][] payloads(Collection<EventRow> rows) {
        return rows.stream().map(EventRow::payload).toArray(byte[][]::new);
    }

    private static Array array(Connection connection, String type, Stream<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }
}
