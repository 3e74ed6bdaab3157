package io.klantbeeld.campaign.expression;

import io.klantbeeld.campaign.expression.Condition.Result;
import io.klantbeeld.rest.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ConditionsTest {
    private static final Map<String, Object> ANNA = anna();
    private static final Map<String, Object> CHECK_IN =
            Map.of("name", "Checked In", "properties", Map.of("airport", "AMS", "bags", 2));

    private final Conditions conditions = new Conditions();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "event.properties.airport == 'AMS'",
                "event.properties.bags > 1",
                "traits.age >= 18 && traits.score > 0.5",
                "traits.firstName.startsWith('An')",
                "has(traits.firstName) && !has(traits.lastName)",
                "traits.tags.exists(tag, tag == 'vip')",
                "traits.nickname == null",
                "inSegment('vip')",
                "!inSegment('complaint-open')",
                "context.placement == 'gate'"
            })
    void whatIsTrueHolds(String condition) {
        assertThat(test(condition)).isEqualTo(new Result(true, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "event.properties.airport == 'RTM' |",
                "traits.lastName == 'Jansen' | ATTRIBUTE_NOT_FOUND",
                "event.properties.gate.startsWith('D') | ATTRIBUTE_NOT_FOUND",
                "traits.firstName | NOT_A_CONDITION",
                "1 / (traits.age - traits.age) > 0 | DIVIDE_BY_ZERO"
            })
    void whatIsFalseOrCannotBeToldDoesNotHold(String condition, String failure) {
        assertThat(test(condition)).isEqualTo(new Result(false, failure));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "event.properties.airport = 'AMS' | 1 | 26",
                "event.propertis.airport == 'AMS' | 1 | 6",
                "true && trait.age > 1 | 1 | 9",
                "1 + 1 | 1 | 3",
                "events('Order Completed').size() > 1 | 1 | 7",
                "inSegment(7) | 1 | 10",
                "inSegment(traits.country) | 1 | 17",
                "'unfinished | 1 | 1"
            })
    void aMistakeIsNamedWithItsPlace(String condition, int line, int column) {
        var violations = new ArrayList<Violation>();

        var compiled = conditions.compile(condition, "journey.entry.when", violations);

        assertThat(compiled).isEmpty();
        assertThat(violations.getFirst().field()).isEqualTo("journey.entry.when");
        assertThat(violations.getFirst().line()).isEqualTo(line);
        assertThat(violations.getFirst().column()).isEqualTo(column);
        assertThat(violations.getFirst().message()).isNotBlank();
    }

    @Test
    void theLineOfAMistakeIsCountedToo() {
        var violations = new ArrayList<Violation>();

        conditions.compile("true &&\n  event.nme == 'x'", "eligibility", violations);

        assertThat(violations).singleElement().satisfies(violation -> {
            assertThat(violation.line()).isEqualTo(2);
            assertThat(violation.column()).isEqualTo(8);
        });
    }

    @Test
    void aConditionKnowsItsSegmentsAndWhetherItIsAboutThePerson() {
        assertThat(compile("inSegment('a')\n || inSegment('b')").segments())
                .containsExactlyInAnyOrder(new SegmentName("a", 1, 11), new SegmentName("b", 2, 15));
        assertThat(compile("inSegment('a')").isAboutPerson()).isTrue();
        assertThat(compile("has(traits.age)").isAboutPerson()).isTrue();
        assertThat(compile("event.name == 'traits'").isAboutPerson()).isFalse();
    }

    @Test
    void aConditionThatIsTooLongOrTooDeepIsRefused() {
        var violations = new ArrayList<Violation>();

        conditions.compile("true || ".repeat(600) + "true", "long", violations);
        conditions.compile("(".repeat(300) + "true" + ")".repeat(300), "deep", violations);

        assertThat(violations).extracting(Violation::field).contains("long", "deep");
    }

    private Result test(String condition) {
        return compile(condition)
                .test(new Situation(ANNA, CHECK_IN, Map.of("placement", "gate"), segment -> segment.equals("vip")));
    }

    private Condition compile(String condition) {
        var violations = new ArrayList<Violation>();
        var compiled = conditions.compile(condition, "condition", violations);
        assertThat(violations).isEmpty();
        return compiled.orElseThrow();
    }

    private static Map<String, Object> anna() {
        var traits = new HashMap<String, Object>();
        traits.put("firstName", "Anna");
        traits.put("age", 34);
        traits.put("score", new BigDecimal("0.75"));
        traits.put("tags", List.of("vip"));
        traits.put("nickname", null);
        return traits;
    }
}
