package io.klantbeeld.benchmark.profile;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;

/** Persons by the million, written to the tables of profile-service by COPY; made once, and left for the next run. */
final class Crowd {
    private static final int CHUNK = 10_000;
    private static final String NAME = "load-person-";

    private final RunningPlatform platform;
    private final int size;

    Crowd(RunningPlatform platform, int size) {
        this.platform = platform;
        this.size = size;
    }

    private record Member(int number, UUID node) {
        UUID profile() {
            return Crowd.profile(number);
        }
    }

    /** Ids in the order of the numbers, so that the last one tells how many there are. */
    private static UUID profile(int number) {
        return new UUID(0x0100_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }

    static String reference(int number) {
        return "crm%3A" + NAME + number;
    }

    UUID node(int number) {
        return platform.key("crm", NAME + number).nodeId();
    }

    /** Makes the persons that do not exist yet. */
    void assemble() {
        try (var connection = platform.database()) {
            int known = known(connection);
            if (known >= size) {
                return;
            }
            // In the order of the index, which is then filled page by page.
            var members = IntStream.range(known, size)
                    .mapToObj(number -> new Member(number, node(number)))
                    .sorted(Comparator.comparing(member -> member.node().toString()))
                    .toList();
            copy(
                    connection,
                    "profile (id, state, version, recorded_seq, created_at)",
                    members,
                    member -> member.profile() + "\tACTIVE\t1\t1\t2026-01-01\n");
            copy(
                    connection,
                    "node (id, ik, namespace, value, joins, profile_id, created_at)",
                    members,
                    member -> member.node() + "\t"
                            + platform.key("crm", NAME + member.number).value() + "\tcrm\t" + NAME + member.number
                            + "\tt\t" + member.profile() + "\t2026-01-01\n");
            copy(
                    connection,
                    "sighting (node_id, brand, first_seen_at, last_seen_at, verified)",
                    members,
                    member -> member.node() + "\tblauwvlucht\t2026-01-01\t2026-01-01\tf\n");
            copy(
                    connection,
                    "trait (profile_id, brand, name, value, source, observed_at, message_id, precedence)",
                    members,
                    member -> trait(member, "plan", "\"gold\"")
                            + trait(member, "city", "\"Delft\"")
                            + trait(member, "logins", Integer.toString(member.number % 100)));
            for (var table : List.of("profile", "node", "sighting", "trait")) {
                connection.createStatement().execute("ANALYZE " + table);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The persons could not be made: " + failed.getMessage(), failed);
        }
    }

    private static String trait(Member member, String name, String value) {
        return member.profile() + "\tblauwvlucht\t" + name + "\t" + value + "\tload\t2026-01-01\tm\t50\n";
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

    private static void copy(Connection connection, String into, List<Member> members, Function<Member, String> row)
            throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + into + " FROM STDIN");
        for (int from = 0; from < members.size(); from += CHUNK) {
            var text = new StringBuilder();
            members.subList(from, Math.min(from + CHUNK, members.size()))
                    .forEach(member -> text.append(row.apply(member)));
            var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
        }
        copy.endCopy();
    }
}
