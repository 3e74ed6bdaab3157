package io.klantbeeld.outbox.topic;

import io.klantbeeld.event.Topic;
import java.time.Duration;
import java.util.Map;

/** The broker settings of a topic: personal data leave it in time. */
final class TopicSettings {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration DEAD_LETTERS = Duration.ofDays(7);
    private static final String MAX_RECORD_BYTES = String.valueOf(8 * 1024 * 1024);

    private TopicSettings() {}

    static Map<String, String> of(String name, Map<String, Topic> catalogue) {
        Topic topic = catalogue.get(name);
        if (topic == null) {
            return log(DEAD_LETTERS);
        }
        return topic.compacted() ? compacted() : log(topic.retention());
    }

    // Old states are gone within a day: half of it until a segment may be cleaned, the rest for the cleaner's round.
    private static Map<String, String> compacted() {
        return Map.of(
                "cleanup.policy", "compact",
                "max.compaction.lag.ms", millis(DAY),
                "segment.ms", millis(DAY.dividedBy(2)),
                "delete.retention.ms", millis(DAY),
                "max.message.bytes", MAX_RECORD_BYTES);
    }

    // A record is removed with its segment, when the youngest record of it is too old: so the segment's span counts
    // too.
    private static Map<String, String> log(Duration retention) {
        Duration segment = retention.dividedBy(14);
        return Map.of(
                "cleanup.policy",
                "delete",
                "retention.ms",
                millis(retention.minus(segment)),
                "segment.ms",
                millis(segment),
                "max.message.bytes",
                MAX_RECORD_BYTES);
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }
}
