package io.klantbeeld.benchmark.segment;

import io.klantbeeld.benchmark.running.RunningPlatform;
import java.sql.Connection;
import java.sql.SQLException;

/** The limit of a first build: the rule as one bare statement that writes the members; and whether both find the same. */
final class BareRule {
    private static final int LOOKS = 3;

    private static final String WRITE = """
            INSERT INTO load_limit.segment_member
                   (profile_id, segment_id, segment_version, since, until, version, evidence)
            SELECT h.profile_id, '00000000-0000-0000-0000-000000000000', 1, now(), NULL, 1, '[]' FROM (%s) h
            """;

    private static final String DIFFER = """
            SELECT count(*)
            FROM (%s) h
            FULL JOIN (SELECT m.profile_id FROM segment_member m JOIN segment s ON s.id = m.segment_id
                       WHERE s.key = ? AND m.until IS NULL) k ON k.profile_id = h.profile_id
            WHERE h.profile_id IS NULL OR k.profile_id IS NULL
            """;

    private final RunningPlatform platform;
    private final CrowdRule rule;

    BareRule(RunningPlatform platform, CrowdRule rule) {
        this.platform = platform;
        this.rule = rule;
    }

    /** How many seconds the statement takes. */
    double seconds() {
        try (var connection = platform.database()) {
            execute(connection, "DROP SCHEMA IF EXISTS load_limit CASCADE");
            execute(connection, "CREATE SCHEMA load_limit");
            execute(connection, "CREATE TABLE load_limit.segment_member (LIKE segment_member INCLUDING ALL)");
            long began = System.nanoTime();
            execute(connection, WRITE.formatted(rule.sql()));
            double seconds = (System.nanoTime() - began) / 1e9;
            execute(connection, "DROP SCHEMA load_limit CASCADE");
            return seconds;
        } catch (SQLException failed) {
            throw new IllegalStateException("The limit could not be measured: " + failed.getMessage(), failed);
        }
    }

    /** How many persons are in the segment against the rule, or not in it; who is just leaving is looked at again. */
    long differing(String segment) {
        try (var connection = platform.database()) {
            long differing = differing(connection, segment);
            for (int look = 1; look < LOOKS && differing > 0; look++) {
                differing = differing(connection, segment);
            }
            return differing;
        } catch (SQLException failed) {
            throw new IllegalStateException("The members could not be compared: " + failed.getMessage(), failed);
        }
    }

    private long differing(Connection connection, String segment) throws SQLException {
        try (var select = connection.prepareStatement(DIFFER.formatted(rule.sql()))) {
            select.setString(1, segment);
            var found = select.executeQuery();
            found.next();
            return found.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
