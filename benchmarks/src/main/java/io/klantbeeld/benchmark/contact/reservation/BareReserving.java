package io.klantbeeld.benchmark.contact.reservation;

import io.klantbeeld.benchmark.drive.Drive.Operation;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.IntStream;

/** Locks persons, counts in the next statement, and inserts: the limit of exact reservations. */
final class BareReserving implements Operation {
    private static final long PERSONS = 100_000;

    private static final String MAKE_ROOM = """
            INSERT INTO load_limit.pressure (person, profile_id, members)
            SELECT p, p, ARRAY[p] FROM unnest(?::uuid[]) p ORDER BY p ON CONFLICT DO NOTHING
            """;

    private static final String LOCK =
            "SELECT person FROM load_limit.pressure WHERE person = ANY (?) ORDER BY person FOR UPDATE";

    private static final String INSERT = """
            INSERT INTO load_limit.contact (id, contact_key, person, profile_id, members, brand, channel, category,
                                            counts, plan, state, published_rank, not_before, next_attempt_at,
                                            expires_at, planned_at, changed_at)
            SELECT gen_random_uuid(), gen_random_uuid(), p, p, ARRAY[p], 'blauwvlucht', 'EMAIL', 'LOAD_CAP', true,
                   '{"brand": "blauwvlucht", "channel": "EMAIL", "purpose": "marketing", "category": "LOAD_CAP"}',
                   'RESERVED', 10, now(), now(), now() + interval '5 minutes', now(), now()
            FROM unnest(?::uuid[]) p
            WHERE (SELECT count(*) FROM load_limit.contact c
                   WHERE c.person = p AND c.counts AND c.pressure_at > now() - make_interval(days => ?)) < ?
            """;

    private final Connection connection;
    private final int batch;
    private final PreparedStatement makeRoom;
    private final PreparedStatement lock;
    private final PreparedStatement insert;

    BareReserving(Connection connection, int batch) {
        this.connection = connection;
        this.batch = batch;
        try {
            connection.setAutoCommit(false);
            this.makeRoom = connection.prepareStatement(MAKE_ROOM);
            this.lock = connection.prepareStatement(LOCK);
            this.insert = connection.prepareStatement(INSERT);
        } catch (SQLException failed) {
            throw new IllegalStateException("The limit could not be measured: " + failed.getMessage(), failed);
        }
    }

    @Override
    public String perform(long number, long intendedAt) throws SQLException {
        var persons = persons(number);
        makeRoom.setArray(1, persons);
        makeRoom.executeUpdate();
        lock.setArray(1, persons);
        lock.executeQuery().close();
        insert.setArray(1, persons);
        insert.setInt(2, CapLedger.DAYS);
        insert.setInt(3, CapLedger.MAX);
        int reserved = insert.executeUpdate();
        connection.commit();
        return reserved == batch ? null : "capped";
    }

    private Array persons(long number) throws SQLException {
        return connection.createArrayOf(
                "uuid",
                IntStream.range(0, batch)
                        .mapToObj(place -> person(number * batch + place))
                        .toArray());
    }

    /** One of a hundred thousand; whoever has had as many as the cap allows is followed by somebody else. */
    static UUID person(long reservation) {
        return new UUID(reservation / (PERSONS * CapLedger.MAX), reservation % PERSONS);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException ignored) {
            // It is not used again.
        }
    }
}
