package io.klantbeeld.benchmark.profile;

import io.klantbeeld.benchmark.drive.Drive.Operation;
import io.klantbeeld.benchmark.running.RunningPlatform;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The limit of merging: one pointer flipped and the traits of both written again, in one transaction each. */
final class BareFlip implements Operation {
    private static final String FLIP = """
            WITH pair AS (
                SELECT a.id AS node, b.profile_id AS profile, a.profile_id AS before
                FROM node a JOIN node b ON b.id = ? WHERE a.id = ?),
            flipped AS (
                UPDATE node SET profile_id = node.profile_id FROM pair WHERE node.id = pair.node RETURNING node.id)
            UPDATE trait SET value = trait.value FROM pair
            WHERE trait.profile_id IN (pair.profile, pair.before) AND EXISTS (SELECT FROM flipped)
            """;

    private final Connection connection;
    private final List<Couple> couples;

    BareFlip(RunningPlatform platform, List<Couple> couples) {
        this.connection = platform.database();
        this.couples = couples;
    }

    @Override
    public String perform(long number, long intendedAt) throws SQLException {
        var couple = couples.get((int) (number % couples.size()));
        try (var flip = connection.prepareStatement(FLIP)) {
            flip.setObject(1, couple.node());
            flip.setObject(2, couple.otherNode());
            return flip.executeUpdate() > 0 ? null : "nothing";
        }
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
