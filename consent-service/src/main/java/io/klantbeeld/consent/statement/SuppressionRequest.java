package io.klantbeeld.consent.statement;

import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.fact.Fact;
import io.klantbeeld.consent.fact.Suppression;
import io.klantbeeld.consent.fact.Suppression.AppliesTo;
import io.klantbeeld.consent.fact.Suppression.Level;
import io.klantbeeld.consent.fact.Suppression.Reason;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A block. Its level names what it is about; the dimensions of the level and no others may be given.
 *
 * @param contactPoint the address that is blocked, {@code namespace:value}
 * @param appliesTo MARKETING when absent
 * @param from at once when absent
 * @param until for ever when absent
 */
@Schema(examples = """
                {"level":"CHANNEL","brand":"blauwvlucht","channel":"PHONE","appliesTo":"MARKETING","reason":"REQUEST"}
                """)
record SuppressionRequest(
        @NotNull Level level,
        @Size(min = 1, max = 63) String controller,
        @Size(min = 1, max = 63) String brand,
        @Size(min = 1, max = 63) String purpose,
        @Size(min = 1, max = 63) String topic,
        Channel channel,
        @Size(min = 1) String contactPoint,
        AppliesTo appliesTo,
        @NotNull Reason reason,
        Instant from,
        Instant until)
        implements FactRequest {
    /** What each level may name beside that which gives it its name. */
    private static final Map<Level, Set<String>> DIMENSIONS = Map.of(
            Level.GLOBAL, Set.of(),
            Level.CONTROLLER, Set.of("controller"),
            Level.BRAND, Set.of("brand"),
            Level.CHANNEL, Set.of("channel", "brand"),
            Level.CONTACT_POINT, Set.of("contactPoint", "channel", "brand"),
            Level.PURPOSE, Set.of("purpose", "brand", "channel"),
            Level.TOPIC, Set.of("topic", "brand", "channel"));

    private static final Map<Level, String> NAMED = Map.of(
            Level.CONTROLLER, "controller",
            Level.BRAND, "brand",
            Level.CHANNEL, "channel",
            Level.CONTACT_POINT, "contactPoint",
            Level.PURPOSE, "purpose",
            Level.TOPIC, "topic");

    @Override
    public Fact fact(FactReading reading) {
        check("controller", controller, reading);
        check("brand", brand, reading);
        check("purpose", purpose, reading);
        check("topic", topic, reading);
        check("channel", channel, reading);
        check("contactPoint", contactPoint, reading);
        reading.period(from, until);
        return new Suppression(
                level,
                reading.controller(controller),
                reading.brandOfTopic(topic, brand, "topic"),
                reading.purpose(purpose),
                topic,
                channel,
                reading.key(contactPoint, "contactPoint"),
                // Of the dead nobody wants anything.
                reason == Reason.DECEASED ? AppliesTo.EVERYTHING : appliesTo == null ? AppliesTo.MARKETING : appliesTo,
                reason,
                from,
                until);
    }

    private void check(String dimension, Object value, FactReading reading) {
        if (value == null && dimension.equals(NAMED.get(level))) {
            throw reading.contradictory(dimension, "must be given at this level");
        }
        if (value != null && !DIMENSIONS.get(level).contains(dimension)) {
            throw reading.contradictory(dimension, "must not be given at this level");
        }
    }
}
