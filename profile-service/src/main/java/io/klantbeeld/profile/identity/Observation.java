package io.klantbeeld.profile.identity;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one event says about who did it.
 *
 * @param brand whose source says so; {@link #ALL_BRANDS} when it concerns every brand
 * @param home the event's best identifier, at which its facts stay for ever
 * @param others further identifiers of the same event
 * @param verified whether the event proves that the home identifier is the person's
 */
public record Observation(
        String brand,
        String source,
        String messageId,
        Instant occurredAt,
        Node home,
        List<Node> others,
        boolean verified) {
    /** The brand of a fact that concerns every brand, such as a choice without one. */
    public static final String ALL_BRANDS = "*";

    public Observation {
        others = List.copyOf(others);
    }

    /** Every node that the event names. */
    Stream<Node> nodes() {
        return Stream.concat(Stream.of(home), others.stream());
    }
}
