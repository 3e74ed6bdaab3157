package io.klantbeeld.campaign.contact.pressure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A cap as its author would check it by hand: lay a window on every contact and count. It is slow, and says no more. */
final class ReferenceCap {
    private ReferenceCap() {}

    /** Tells whether all of these moments together keep to at most {@code max} within any window. */
    static boolean isKept(List<Instant> moments, int max, Duration window) {
        return moments.stream()
                .allMatch(first -> moments.stream()
                                .filter(moment -> !moment.isBefore(first))
                                .filter(moment ->
                                        Duration.between(first, moment).compareTo(window) < 0)
                                .count()
                        <= max);
    }

    /** Tells whether one more contact keeps to it. */
    static boolean hasRoom(List<Instant> moments, Instant one, int max, Duration window) {
        return isKept(Stream.concat(moments.stream(), Stream.of(one)).sorted().toList(), max, window);
    }
}
