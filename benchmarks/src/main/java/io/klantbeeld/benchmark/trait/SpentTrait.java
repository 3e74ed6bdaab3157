package io.klantbeeld.benchmark.trait;

import io.klantbeeld.benchmark.running.CrowdOrders;
import java.util.Map;

/**
 * What a person spent on dear orders within 90 days: of fifty orders one is so dear. Each run has a trait of its own,
 * since what was counted for another need not be counted again.
 *
 * @param least what a dear order comes to
 */
record SpentTrait(String name, String least) {
    static final String TRAITS = "/api/v1/computed-traits";

    /** How the names begin of all traits that are defined here, and of no others. */
    static final String PREFIX = "loadSpent";

    private static final long RUNS = 1_000_000;

    /** The moments that count, by bare SQL; {@code i} is the moment. */
    private static final String COUNTS = """
            i.name = '%s' AND i.brand = 'blauwvlucht' AND (i.properties ->> 'total')::numeric >= %s
            """;

    /** The trait of the run that began at a time, in milliseconds. */
    static SpentTrait of(long began) {
        return new SpentTrait(PREFIX + Long.toString(began, 36), "490.%06d".formatted(began % RUNS));
    }

    String path() {
        return TRAITS + "/" + name;
    }

    Map<String, Object> settings() {
        return Map.of(
                "brand", "blauwvlucht",
                "kind", "AGGREGATE",
                "function", "SUM",
                "event", CrowdOrders.EVENT,
                "filter", "event.properties.total >= " + least,
                "property", "total",
                "window", "P90D");
    }

    String sql() {
        return COUNTS.formatted(CrowdOrders.EVENT, least);
    }
}
