package io.klantbeeld.profile.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class EventFilterTest {
    private static final Map<String, PropertyType> ORDER =
            Map.of("total", PropertyType.NUMBER, "currency", PropertyType.STRING);

    @Test
    void anEventPassesByItsProperties() {
        var filter = EventFilter.compile(
                "event.properties.total >= 10 && event.properties.currency == 'EUR' && event.channel == 'WEB'", ORDER);

        assertThat(filter.test(event(Map.of("total", new BigDecimal("10.00"), "currency", "EUR"))))
                .isTrue();
        assertThat(filter.test(event(Map.of("total", 9, "currency", "EUR")))).isFalse();
    }

    @Test
    void anEventThatLacksAPropertyDoesNotPassUnlessThatIsAskedFor() {
        assertThat(EventFilter.compile("event.properties.total >= 10", ORDER).test(event(Map.of())))
                .isFalse();
        assertThat(EventFilter.compile("!has(event.properties.total)", ORDER).test(event(Map.of())))
                .isTrue();
    }

    @Test
    void ofAnEventThatNobodyDefinedAnyPropertyMayBeNamed() {
        var filter = EventFilter.compile("event.properties.items[0].price > 3 && event.properties.n == 2", Map.of());

        assertThat(filter.test(event(Map.of("items", List.of(Map.of("price", 4)), "n", 2))))
                .isTrue();
        assertThat(filter.test(event(Map.of("items", "none", "n", 2)))).isFalse();
    }

    @Test
    void aFilterIsRefusedWithThePlaceOfItsMistakes() {
        var refused = catchThrowableOfType(
                RuleRefused.class,
                () -> EventFilter.compile("event.properties.total > 1 && event.properties.curency == 'EUR'", ORDER));

        assertThat(refused.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo("filter");
            assertThat(violation.column()).isEqualTo(48);
            assertThat(violation.hint()).isEqualTo("did you mean currency?");
        });
    }

    @Test
    void aFilterKnowsNeitherPersonsNorTime() {
        for (var text : List.of(
                "traits.country == 'NL'",
                "events('x').count() > 1",
                "inSegment('x')",
                "age(event.occurredAt) > 3",
                "event")) {
            assertThat(catchThrowableOfType(RuleRefused.class, () -> EventFilter.compile(text, ORDER)))
                    .as(text)
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "event.properties.total * 2 > 20",
                "10 < event.properties.total && event.properties.paid",
                "event.properties.total in [12, 13]",
                "event.properties.items[0].price * 2 == event.properties.total",
                "event.properties.departure > timestamp('2026-03-01T00:00:00Z')",
                "event.properties.departure - duration('1h') > event.occurredAt",
                "event.properties.departure.getHours() == 8",
                "event.properties.day != event.occurredAt",
                "event.properties.day == timestamp('2026-03-01T00:00:00Z')"
            })
    void aFilterMeansTheSameWhetherItsPropertiesAreKnownOrNot(String text) {
        var known = Map.of(
                "total", PropertyType.NUMBER,
                "paid", PropertyType.BOOLEAN,
                "departure", PropertyType.INSTANT,
                "day", PropertyType.DATE,
                "items", PropertyType.LIST);

        var typed = EventFilter.compile(text, known);
        var untyped = EventFilter.compile(text, Map.of());

        assertThat(events()).allSatisfy(event -> assertThat(untyped.test(event)).isEqualTo(typed.test(event)));
        assertThat(events()).anySatisfy(event -> assertThat(typed.test(event)).isTrue());
    }

    private static List<Map<String, Object>> events() {
        return List.of(
                event(Map.of()),
                event(Map.of("total", 12, "paid", true, "items", List.of(Map.of("price", 6)), "day", "2026-03-01")),
                event(Map.of("total", new BigDecimal("1.5"), "paid", false, "departure", "2026-03-02T09:00:00+01:00")),
                event(Map.of("departure", "tomorrow", "day", "2026-01-01", "items", List.of())));
    }

    private static Map<String, Object> event(Map<String, Object> properties) {
        var occurredAt = Instant.parse("2026-03-01T09:00:00Z");
        return Map.of("channel", "WEB", "occurredAt", occurredAt, "properties", properties);
    }
}
