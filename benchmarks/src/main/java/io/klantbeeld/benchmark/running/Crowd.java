package io.klantbeeld.benchmark.running;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Persons by the million, written to the tables of profile-service; made once, and left for the next run. */
public final class Crowd {
    private static final String NAME = "load-person-";

    private static final String CLAIM = """
            INSERT INTO fragment (node_id, brand, name, source, observed_at, message_id, precedence, value, recorded_at)
            SELECT n.id, 'blauwvlucht', c.name, 'load', '2026-01-01', 'm', 50, c.value, '2026-01-01'
            FROM node n
            CROSS JOIN LATERAL (VALUES ('plan', '"gold"'::jsonb), ('city', '"Delft"'),
                                       ('logins', to_jsonb(split_part(n.value, '-', 3)::integer % 100)))
                AS c (name, value)
            WHERE n.profile_id BETWEEN ? AND ?
            ORDER BY n.id
            ON CONFLICT DO NOTHING
            """;

    // As profile-service folds one claim; rows that an earlier version left fold anew.
    private static final String FOLD = """
            INSERT INTO trait (profile_id, brand, name, value, source, observed_at, message_id, precedence, folding)
            SELECT n.profile_id, f.brand, f.name, f.value, f.source, f.observed_at, f.message_id, f.precedence,
                   coalesce(d.folding, 0)
            FROM node n
            JOIN fragment f ON f.node_id = n.id AND f.source = 'load'
            LEFT JOIN trait_definition d ON d.name = f.name
            WHERE n.profile_id BETWEEN ? AND ?
            ORDER BY n.profile_id
            ON CONFLICT ON CONSTRAINT pk_trait DO UPDATE SET value = excluded.value, folding = excluded.folding
            """;

    private final RunningPlatform platform;
    private final int size;

    /** A crowd of so many persons, who need not exist yet. */
    public Crowd(RunningPlatform platform, int size) {
        this.platform = platform;
        this.size = size;
    }

    private record Member(int number, UUID node) {
        UUID profile() {
            return Crowd.profile(number);
        }
    }

    /** Ids in the order of the numbers, so that the last one tells how many there are. */
    static UUID profile(int number) {
        return new UUID(0x0100_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }

    /** What one of them is called in the namespace {@code crm}. */
    public static String customer(int number) {
        return NAME + number;
    }

    /** How a path names one of them. */
    public static String reference(int number) {
        return RunningPlatform.reference(customer(number));
    }

    int size() {
        return size;
    }

    public UUID node(int number) {
        return platform.node(customer(number));
    }

    /** Makes the persons that do not exist yet, and what is known of them. */
    public void assemble() {
        try (var connection = platform.database()) {
            int known = known(connection);
            if (known < size) {
                introduce(connection, known);
                analyze(connection, "profile", "node", "sighting");
            }
            if (!isClaimed(connection)) {
                run(connection, CLAIM);
                run(connection, FOLD);
                analyze(connection, "fragment", "trait");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The persons could not be made: " + failed.getMessage(), failed);
        }
    }

    private void introduce(Connection connection, int known) throws SQLException {
        // In the order of the index, which is then filled page by page.
        var members = IntStream.range(known, size)
                .mapToObj(number -> new Member(number, node(number)))
                .sorted(Comparator.comparing(member -> member.node().toString()))
                .toList();
        CopyIn.copy(
                connection,
                "profile (id, state, version, recorded_seq, created_at)",
                members,
                member -> member.profile() + "\tACTIVE\t1\t1\t2026-01-01\n");
        CopyIn.copy(
                connection,
                "node (id, ik, namespace, value, joins, profile_id, created_at)",
                members,
                member -> member.node() + "\t"
                        + platform.key("crm", NAME + member.number).value() + "\tcrm\t" + NAME + member.number + "\tt\t"
                        + member.profile() + "\t2026-01-01\n");
        CopyIn.copy(
                connection,
                "sighting (node_id, brand, first_seen_at, last_seen_at, verified)",
                members,
                member -> member.node() + "\tblauwvlucht\t2026-01-01\t2026-01-01\tf\n");
    }

    private static int known(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(
                "SELECT id FROM profile WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1")) {
            select.setObject(1, profile(0));
            select.setObject(2, profile(Integer.MAX_VALUE));
            var found = select.executeQuery();
            return found.next() ? (int) found.getObject(1, UUID.class).getLeastSignificantBits() + 1 : 0;
        }
    }

    /** Whether the last of them has a claim: all who came before got theirs in the same statement, or an earlier one. */
    private boolean isClaimed(Connection connection) throws SQLException {
        try (var select =
                connection.prepareStatement("SELECT FROM fragment WHERE node_id = ? AND source = 'load' LIMIT 1")) {
            select.setObject(1, node(size - 1));
            return select.executeQuery().next();
        }
    }

    /** Runs a statement for all of them. */
    void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, profile(0));
            statement.setObject(2, profile(size - 1));
            statement.executeUpdate();
        }
    }

    static void analyze(Connection connection, String... tables) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("ANALYZE " + String.join(", ", List.of(tables)));
        }
    }
}
