package io.klantbeeld.test;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * How long a test waits for what must happen: as long as a starved machine may need, since how fast it happens is what
 * {@code ./klantbeeld load} measures.
 */
public final class Patience {
    /** A test that waited this long may say that it will not happen. */
    public static final Duration LIMIT = Duration.ofMinutes(2);

    private Patience() {}

    /** Waits at most two minutes, and looks often. */
    public static ConditionFactory await() {
        return Awaitility.await().atMost(LIMIT).pollInterval(Duration.ofMillis(50));
    }

    /** Waits until the day does not end within a test's patience, for what is counted by the days of a zone. */
    public static void awaitRoomInTheDay(ZoneId zone) {
        Awaitility.await().atMost(LIMIT.multipliedBy(2)).until(() -> {
            var now = ZonedDateTime.now(zone);
            return now.plus(LIMIT).toLocalDate().equals(now.toLocalDate());
        });
    }
}
