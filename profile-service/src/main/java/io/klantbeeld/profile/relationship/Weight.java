package io.klantbeeld.profile.relationship;

import io.klantbeeld.profile.timeline.kind.MomentKind;
import io.klantbeeld.rest.Violation;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a moment of a kind is worth on its day.
 *
 * @param direction null for both
 * @param label the name of an event, or the status of a contact, {@code OPTED_OUT} after a stop; null for any
 * @param points added for the moment, or taken when negative
 * @param sentiment added for a sentiment of 1, taken for −1, and in proportion between; 0 when missing
 */
record Weight(String type, String direction, String label, BigDecimal points, BigDecimal sentiment) {
    private static final Set<String> DIRECTIONS = Set.of("INBOUND", "OUTBOUND");
    private static final BigDecimal MOST = BigDecimal.valueOf(100);
    private static final int MAX_SCALE = 3;
    private static final int MAX_LABEL = 255;

    Weight {
        sentiment = sentiment == null ? BigDecimal.ZERO : sentiment;
    }

    /** Which moments a weight is for. */
    record Kind(String type, String direction, String label) {}

    Kind kind() {
        return new Kind(type, direction, label);
    }

    /** What so many moments with such a sum of sentiments are worth on their day. */
    BigDecimal worth(long moments, BigDecimal sentiments) {
        return points.multiply(BigDecimal.valueOf(moments)).add(sentiment.multiply(sentiments));
    }

    /** What is wrong with the weight, by field below a path. */
    Stream<Violation> violations(String path) {
        return Stream.of(
                        violation(
                                type != null && MomentKind.TYPES.contains(type),
                                path + ".type",
                                "must be a type of moments"),
                        violation(
                                direction == null || DIRECTIONS.contains(direction),
                                path + ".direction",
                                "must be INBOUND or OUTBOUND"),
                        violation(
                                label == null || !label.isBlank() && label.length() <= MAX_LABEL,
                                path + ".label",
                                "must have 1 to 255 characters"),
                        violation(isPoints(points), path + ".points", "must be −100 to 100 with at most 3 decimals"),
                        violation(
                                isPoints(sentiment),
                                path + ".sentiment",
                                "must be −100 to 100 with at most 3 decimals"))
                .filter(Objects::nonNull);
    }

    private static boolean isPoints(BigDecimal points) {
        return points != null
                && points.stripTrailingZeros().scale() <= MAX_SCALE
                && points.abs().compareTo(MOST) <= 0;
    }

    private static Violation violation(boolean holds, String field, String message) {
        return holds ? null : Violation.of(field, message);
    }
}
