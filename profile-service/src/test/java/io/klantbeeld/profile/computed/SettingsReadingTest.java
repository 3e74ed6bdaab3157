package io.klantbeeld.profile.computed;

import io.klantbeeld.profile.traits.registry.TraitType;
import io.klantbeeld.rest.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SettingsReadingTest {
    private static final EventCheck EVENTS = new EventCheck(Map.of(
            "Order Completed",
            Map.of("total", "number", "currency", "string", "products", "array"),
            "Checked In",
            Map.of()));

    @Test
    void aWholeDefinitionIsRead() {
        var reading = read("AGGREGATE", "SUM", "Order Completed", "event.properties.total > 1.0", "total", "P90D");

        assertThat(reading.violations()).isEmpty();
        assertThat(reading.computation()).isPresent();
        assertThat(reading.type()).isEqualTo(TraitType.NUMBER);
    }

    @Test
    void anUnknownFunctionIsRefusedWithAllThereAre() {
        var reading = read("AGGREGATE", "MEDIAN", "Order Completed", null, "total", null);

        assertThat(refused(reading)).satisfies(mistake -> {
            assertThat(mistake.field()).isEqualTo("function");
            assertThat(mistake.hint()).contains("AVG", "UNIQUE_COUNT");
        });
    }

    @Test
    void anUnknownEventIsRefused() {
        assertThat(refused(read("AGGREGATE", "COUNT", "Order Complete", null, null, null))
                        .field())
                .isEqualTo("event");
    }

    @Test
    void aPropertyThatTheDefinitionLacksIsRefusedWithThoseItHas() {
        var mistake = refused(read("AGGREGATE", "UNIQUE_COUNT", "Order Completed", null, "totl", null));

        assertThat(mistake.field()).isEqualTo("property");
        assertThat(mistake.hint()).contains("total");
    }

    @Test
    void anyPropertyCanBeCountedWhereNobodyDefinedAny() {
        assertThat(read("AGGREGATE", "UNIQUE_LIST", "Checked In", null, "airport", null)
                        .computation())
                .isPresent();
    }

    @Test
    void aTraitThatAnswersAValueIsOfTheTypeOfTheProperty() {
        assertThat(read("AGGREGATE", "LAST", "Order Completed", null, "currency", null)
                        .type())
                .isEqualTo(TraitType.STRING);
        assertThat(read("AGGREGATE", "LAST", "Order Completed", null, null, null)
                        .type())
                .isEqualTo(TraitType.INSTANT);
        assertThat(refused(read("AGGREGATE", "MOST_FREQUENT", "Checked In", null, "airport", null))
                        .hint())
                .contains("define the event");
    }

    @Test
    void listsAndObjectsAreNoValues() {
        assertThat(refused(read("AGGREGATE", "UNIQUE_COUNT", "Order Completed", null, "products", null))
                        .field())
                .isEqualTo("property");
    }

    @Test
    void sumsAreOfNumbers() {
        assertThat(refused(read("AGGREGATE", "SUM", "Order Completed", null, "currency", null))
                        .field())
                .isEqualTo("property");
        assertThat(refused(read("AGGREGATE", "SUM", "Order Completed", null, "$channel", null))
                        .field())
                .isEqualTo("property");
    }

    @Test
    void aCountOfAPropertyAndASumOfNoneAreRefused() {
        assertThat(refused(read("AGGREGATE", "COUNT", "Order Completed", null, "total", null))
                        .field())
                .isEqualTo("property");
        assertThat(refused(read("AGGREGATE", "SUM", "Order Completed", null, null, null))
                        .field())
                .isEqualTo("property");
    }

    @Test
    void windowsOfNothingOfACenturyAndOfNoPeriodAreRefused() {
        for (var window : new String[] {"PT0S", "P-1D", "P36500D", "P3M", "ninety"}) {
            var mistake = refused(read("AGGREGATE", "COUNT", "Checked In", null, null, window));

            assertThat(mistake.field()).as(window).isEqualTo("window");
            assertThat(mistake.hint()).as(window).contains("P90D");
        }
    }

    @Test
    void aFilterThatDoesNotParseIsRefusedWithItsPlace() {
        var mistake = refused(read("AGGREGATE", "COUNT", "Checked In", "event.properties.airport ==", null, null));

        assertThat(mistake.field()).isEqualTo("filter");
        assertThat(mistake.line()).isEqualTo(1);
        assertThat(mistake.column()).isPositive();
    }

    @Test
    void whatMeansNothingToAKindIsRefused() {
        var reading = read(settings("ENGAGEMENT", "SUM", "P90D", "P30D"));

        assertThat(reading.computation()).isEmpty();
        assertThat(reading.violations()).extracting(Violation::field).containsExactlyInAnyOrder("function", "window");
    }

    @Test
    void aHalfLifeIsWholeDays() {
        for (var halfLife : new String[] {null, "PT12H", "P0D", "P4000D"}) {
            assertThat(read(settings("ENGAGEMENT", null, null, halfLife)).computation())
                    .as(halfLife)
                    .isEmpty();
        }
    }

    private record Read(Optional<Computation> computation, TraitType type, List<Violation> violations) {}

    private static ComputedTraitSettings settings(String kind, String function, String window, String halfLife) {
        return new ComputedTraitSettings("blauwvlucht", kind, null, function, null, null, null, window, halfLife, null);
    }

    private static Read read(
            String kind, String function, String event, String filter, String property, String window) {
        return read(new ComputedTraitSettings(
                "blauwvlucht", kind, null, function, event, filter, property, window, null, null));
    }

    private static Read read(ComputedTraitSettings settings) {
        var reading = new SettingsReading(settings);
        var computation = reading.computation();
        var type = EVENTS.check(settings, reading.violations());
        return new Read(reading.violations().isEmpty() ? computation : Optional.empty(), type, reading.violations());
    }

    private static Violation refused(Read reading) {
        assertThat(reading.computation()).isEmpty();
        assertThat(reading.violations()).hasSize(1);
        return reading.violations().getFirst();
    }
}
