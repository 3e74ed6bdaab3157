package io.klantbeeld.profile.aggregate;

import io.klantbeeld.profile.timeline.Interaction;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random aggregations, and what the reference makes of a timeline for each. */
final class Questions {
    static final List<String> EVENTS = List.of("A", "B", Aggregation.ANY_EVENT);
    static final List<String> PROPERTIES = List.of("total", "airport", "$channel");

    private static final String FILTER = "event.properties.total > 10.0";
    private static final int ASKED = 20;

    private Questions() {}

    static List<Aggregation> some(String brand, long seed) {
        var random = new Random(seed);
        var asked = new ArrayList<Aggregation>();
        for (int i = 0; i < ASKED; i++) {
            var function = AggregateFunction.values()[i % AggregateFunction.values().length];
            boolean ofProperty =
                    function.worksWithProperty() && (!function.worksWithoutProperty() || random.nextBoolean());
            var property = function.isOfNumbers() ? "total" : PROPERTIES.get(random.nextInt(PROPERTIES.size()));
            asked.add(new Aggregation(
                    brand,
                    EVENTS.get(random.nextInt(EVENTS.size())),
                    random.nextInt(3) == 0 ? FILTER : null,
                    function,
                    ofProperty ? property : null,
                    random.nextInt(3) == 0 ? null : Duration.ofHours(1 + random.nextInt(24 * 60))));
        }
        return asked;
    }

    /** The moments that an aggregation is about, whatever its window. */
    static List<Plain> plain(List<Interaction> timeline, Aggregation aggregation) {
        return timeline.stream()
                .filter(moment -> aggregation.event().equals(Aggregation.ANY_EVENT)
                        || aggregation.event().equals(moment.name()))
                .filter(moment -> aggregation.filter() == null || isOverTen(moment))
                .map(moment -> new Plain(moment.occurredAt(), value(moment, aggregation.property())))
                .toList();
    }

    private static boolean isOverTen(Interaction moment) {
        return moment.properties().get("total") instanceof Number total && total.doubleValue() > 10;
    }

    private static Object value(Interaction moment, String property) {
        if (property == null) {
            return null;
        }
        var value = property.equals("$channel")
                ? moment.channel()
                : moment.properties().get(property);
        return value instanceof Number number ? new BigDecimal(number.toString()).stripTrailingZeros() : value;
    }
}
