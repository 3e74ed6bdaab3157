package io.klantbeeld.profile;

import io.klantbeeld.test.SqlProbe;

/** Lets nobody count the moments of before meanwhile, as if somebody recorded moments all the time. */
public final class HeldBackfills {
    private HeldBackfills() {}

    /** Does something while nobody counts them. */
    public static void during(Action action) throws Exception {
        try (var recording = SqlProbe.ofTheModule().connect()) {
            recording.setAutoCommit(false);
            try (var statement = recording.createStatement()) {
                statement.execute("LOCK TABLE interaction IN ROW EXCLUSIVE MODE");
            }
            action.run();
        }
    }

    /** What is done. */
    @FunctionalInterface
    public interface Action {
        void run() throws Exception;
    }
}
