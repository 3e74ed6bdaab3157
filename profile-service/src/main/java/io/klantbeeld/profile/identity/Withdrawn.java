package io.klantbeeld.profile.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** An event whose facts are taken back. */
public record Withdrawn(UUID home, Instant occurredAt, String brand, String source, String messageId) {
    /** The home nodes of events, as a statement takes them. */
    public static UUID[] homes(List<Withdrawn> events) {
        return events.stream().map(Withdrawn::home).toArray(UUID[]::new);
    }

    /** When events happened, as a statement takes it. */
    public static Instant[] times(List<Withdrawn> events) {
        return events.stream().map(Withdrawn::occurredAt).toArray(Instant[]::new);
    }

    /** One text of each event, as a statement takes it. */
    public static String[] texts(List<Withdrawn> events, Function<Withdrawn, String> text) {
        return events.stream().map(text).toArray(String[]::new);
    }
}
