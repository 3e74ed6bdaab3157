package io.klantbeeld.profile.rule;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

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

        assertThat(filter.test(event(Map.of("items", java.util.List.of(Map.of("price", 4)), "n", 2))))
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
        for (var text : java.util.List.of(
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

    private static Map<String, Object> event(Map<String, Object> properties) {
        return Map.of("channel", "WEB", "properties", properties);
    }
}
