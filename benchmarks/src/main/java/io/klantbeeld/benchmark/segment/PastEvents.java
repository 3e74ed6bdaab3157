package io.klantbeeld.benchmark.segment;

import io.klantbeeld.benchmark.running.RunningPlatform;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The counting of what happened before segments were defined, which goes on after their builds. */
final class PastEvents {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private static final String COUNTING =
            "SELECT count(*) FROM aggregate_backfill WHERE state IN ('WAITING', 'RUNNING')";

    private PastEvents() {}

    /** Waits until all is counted, and answers how many seconds that took. */
    static double awaitCounted(RunningPlatform platform) {
        long began = System.nanoTime();
        try (var connection = platform.database()) {
            while (isCounting(connection)) {
                if (System.nanoTime() - began > PATIENCE.toNanos()) {
                    throw new IllegalStateException("Past events were not counted in time");
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("It cannot be told whether past events are counted", failed);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private static boolean isCounting(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(COUNTING)) {
            answer.next();
            return answer.getLong(1) > 0;
        }
    }
}
