package io.klantbeeld.profile.traits.fold;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.profile.platform.TextOrder;
import java.time.Instant;
import java.util.Comparator;

/**
 * One source's claim of a trait.
 *
 * @param value JSON null when the source took the trait back
 * @param precedence of the source when it claimed, 0 to 100
 * @param verified whether whoever claimed it had checked it
 */
public record Fragment(
        String brand,
        String name,
        JsonNode value,
        String source,
        int precedence,
        Instant observedAt,
        String messageId,
        boolean verified) {
    /**
     * The order in which claims of one trait win, the weakest first. It is total over distinct claims, and compares
     * texts by their bytes as the database does, so that no order of arrival can show.
     */
    static final Comparator<Fragment> BY_STRENGTH = Comparator.comparing(Fragment::observedAt)
            .thenComparingInt(Fragment::precedence)
            .thenComparing(Fragment::source, TextOrder.BYTEWISE)
            .thenComparing(Fragment::messageId, TextOrder.BYTEWISE);

    /** Whether the source took back what it had claimed. */
    boolean isTakenBack() {
        return value.isNull();
    }

    /** The same claim standing for a value that was folded from more than it. */
    Fragment saying(JsonNode folded) {
        return new Fragment(brand, name, folded, source, precedence, observedAt, messageId, verified);
    }
}
