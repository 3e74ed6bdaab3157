package io.klantbeeld.profile.rule;

import io.klantbeeld.profile.rule.Life.Condition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Which events, from when, and on which condition. */
record Over(String event, Duration window, Condition condition) {
    String text() {
        return "events('%s')".formatted(event)
                + (window == null ? "" : ".within(minutes(%d))".formatted(window.toMinutes()))
                + (condition == null ? "" : ".where(x, x.%s >= %s)".formatted(condition.property(), condition.least()));
    }

    List<Life.Happening> in(Life life, Instant at) {
        return life.counted(event, window, condition, at);
    }
}
