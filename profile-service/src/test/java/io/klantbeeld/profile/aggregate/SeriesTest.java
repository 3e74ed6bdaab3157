package io.klantbeeld.profile.aggregate;

import io.klantbeeld.profile.rule.EventFilter;
import io.klantbeeld.profile.timeline.Moment;
import io.klantbeeld.profile.timeline.Origin;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SeriesTest {
    private static final Instant AT = Instant.parse("2026-03-01T09:52:00Z");

    @Test
    void momentsOfItsBrandAndNameCountAndThoseOfEveryBrand() {
        var series = series("Order Completed", "", "", false);

        assertThat(series.read(moment("blauwvlucht", "Order Completed", Map.of())))
                .isPresent();
        assertThat(series.read(moment("*", "Order Completed", Map.of()))).isPresent();
        assertThat(series.read(moment("wolkje", "Order Completed", Map.of()))).isEmpty();
        assertThat(series.read(moment("blauwvlucht", "Order Refunded", Map.of())))
                .isEmpty();
        assertThat(series.read(moment("blauwvlucht", null, Map.of()))).isEmpty();
    }

    @Test
    void aSeriesOfEveryNameCountsAlsoMomentsWithoutOne() {
        assertThat(series("*", "", "", false).read(moment("blauwvlucht", null, Map.of())))
                .isPresent();
    }

    @Test
    void onlyWhatPassesTheFilterCounts() {
        var series = series("Order Completed", "event.properties.total > 10.0", "", false);

        assertThat(series.read(order(12))).isPresent();
        assertThat(series.read(order(new BigDecimal("9.99")))).isEmpty();
        assertThat(series.read(order("12"))).isEmpty();
        assertThat(series.read(moment("blauwvlucht", "Order Completed", Map.of())))
                .isEmpty();
    }

    @Test
    void equalNumbersAreOneValueHoweverTheyAreWritten() {
        var series = series("Order Completed", "", "total", true);

        assertThat(List.of(1, 1L, 1.0, new BigDecimal("1.00"), new BigDecimal("1E0")))
                .allSatisfy(one ->
                        assertThat(series.read(order(one))).map(Reading::value).contains("1"));
        assertThat(series.read(order("1"))).map(Reading::value).contains("\"1\"");
    }

    @Test
    void whatIsNoValueDoesNotCount() {
        var spread = series("Order Completed", "", "total", true);
        var numbers = series("Order Completed", "", "total", false);

        assertThat(List.of(List.of(1), Map.of("a", 1), "x".repeat(256), new BigDecimal("1E+99"), Double.NaN))
                .allSatisfy(none -> {
                    assertThat(spread.read(order(none))).isEmpty();
                    assertThat(numbers.read(order(none))).isEmpty();
                });
        assertThat(numbers.read(order("12"))).isEmpty();
    }

    @Test
    void aHabitIsAChannelAndAQuarterOfAnHour() {
        var reading = series("*", "", MomentProperty.HABIT.key(), true)
                .read(moment("blauwvlucht", "Order Completed", Map.of()));

        assertThat(reading).map(Reading::value).contains("\"WEB 09:45\"");
    }

    @Test
    void aChoiceTellsItsOutcomeAndItsScope() {
        var granted = series("Consent Granted", "", MomentProperty.CHOICE.key(), true)
                .read(moment("blauwvlucht", "Consent Granted", Map.of("purpose", "marketing")));

        assertThat(granted).map(Reading::value).contains("\"GRANTED marketing - WEB\"");
    }

    private static Optional<Reading> read(Series series, Moment moment) {
        return series.read(new Occurrence(moment));
    }

    private static Readable series(String event, String filter, String property, boolean spread) {
        var key = new SeriesKey("blauwvlucht", event, filter, property, spread);
        var series = new Series(1, key, filter.isEmpty() ? null : EventFilter.compile(filter, Map.of()), false, true);
        return moment -> read(series, moment);
    }

    @FunctionalInterface
    private interface Readable {
        Optional<Reading> read(Moment moment);
    }

    private static Moment order(Object total) {
        return moment("blauwvlucht", "Order Completed", Map.of("total", total));
    }

    private static Moment moment(String brand, String name, Map<String, Object> properties) {
        return new Moment(
                new UUID(0, 1),
                new UUID(0, 2),
                AT,
                brand,
                Origin.INGESTION,
                "EVENT",
                name,
                "WEB",
                "INBOUND",
                "website",
                properties,
                Map.of(),
                List.of(),
                name,
                null);
    }
}
