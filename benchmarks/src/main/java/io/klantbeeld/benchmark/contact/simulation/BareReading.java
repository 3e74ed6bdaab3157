package io.klantbeeld.benchmark.contact.simulation;

import io.klantbeeld.benchmark.contact.CampaignService;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads the persons, what they permit and what they had, page by page by bare SQL: the limit of simulations. */
final class BareReading {
    private static final int PAGE = 1_000;

    private static final String PERSONS = """
            SELECT p.profile_id, p.snapshot::text, t.snapshot::text, m.snapshot::text,
                   (SELECT array_agg(s.segment) FROM segment_membership_projection s
                    WHERE s.profile_id = p.profile_id AND s.member)
            FROM profile_projection p
            LEFT JOIN trait_projection t ON t.profile_id = p.profile_id
            LEFT JOIN permission_projection m ON m.profile_id = p.profile_id
            WHERE p.profile_id > ? AND p.root = p.profile_id
            ORDER BY p.profile_id
            LIMIT 1000
            """;

    private static final String CONTACTS = """
            SELECT person, brand, channel, category, action, disposition, counts, state, pressure_at, expires_at
            FROM contact
            WHERE person = ANY (?) AND pressure_at > now() - interval '31 days'
            """;

    private static final String OF_BRAND = """
            SELECT count(*) FROM profile_projection
            WHERE root = profile_id AND snapshot @?? '$.identifiers[*].brands[*] ? (@ == "blauwvlucht")'
            """;

    private final Connection connection;

    private BareReading(Connection connection) {
        this.connection = connection;
    }

    /** How many persons of the brand there are. */
    static long count(CampaignService service) {
        try (var connection = service.database();
                var select = connection.prepareStatement(OF_BRAND)) {
            var found = select.executeQuery();
            found.next();
            return found.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException("The persons could not be counted: " + failed.getMessage(), failed);
        }
    }

    /** How many persons a second are read so, by one reader; ends with the last one, or when the time is over. */
    static double perSecond(CampaignService service, Duration atMost) {
        try (var connection = service.database()) {
            connection.setAutoCommit(false);
            return new BareReading(connection).read(atMost);
        } catch (SQLException failed) {
            throw new IllegalStateException("The limit could not be measured: " + failed.getMessage(), failed);
        }
    }

    private double read(Duration atMost) throws SQLException {
        try (var persons = connection.prepareStatement(PERSONS);
                var contacts = connection.prepareStatement(CONTACTS)) {
            long began = System.nanoTime();
            long read = 0;
            var after = new UUID(0, 0);
            int met = PAGE;
            while (met == PAGE && System.nanoTime() - began < atMost.toNanos()) {
                var page = page(persons, after);
                contacts.setArray(1, connection.createArrayOf("uuid", page.toArray()));
                drain(contacts);
                met = page.size();
                after = met == 0 ? after : page.getLast();
                read += met;
            }
            return read / ((System.nanoTime() - began) / 1e9);
        }
    }

    private static List<UUID> page(PreparedStatement persons, UUID after) throws SQLException {
        persons.setObject(1, after);
        try (var rows = persons.executeQuery()) {
            var ids = new ArrayList<UUID>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
                rows.getString(2);
                rows.getString(3);
                rows.getString(4);
            }
            return ids;
        }
    }

    private static void drain(PreparedStatement query) throws SQLException {
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                rows.getString(2);
            }
        }
    }
}
