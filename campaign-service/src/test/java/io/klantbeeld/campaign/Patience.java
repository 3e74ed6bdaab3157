package io.klantbeeld.campaign;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** How long a test waits for what must happen. */
public final class Patience {
    private Patience() {}

    /** Waits at most fifteen seconds, and looks often. */
    public static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(15)).pollInterval(Duration.ofMillis(50));
    }
}
