package io.klantbeeld.profile.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RulesTest {
    private static final Instant NOW = Instant.parse("2026-01-20T10:00:00Z");
    private static final Map<String, PropertyType> TRAITS = Map.of(
            "country", PropertyType.STRING,
            "points", PropertyType.NUMBER,
            "signedUp", PropertyType.INSTANT,
            "tags", PropertyType.LIST,
            "vip", PropertyType.BOOLEAN,
            "$locale", PropertyType.STRING);
    private static final Map<String, Map<String, PropertyType>> EVENTS = Map.of(
            "Order Completed",
            Map.of("total", PropertyType.NUMBER, "currency", PropertyType.STRING),
            "Opened",
            Map.of());

    private static final Vocabulary VOCABULARY = new Vocabulary() {
        @Override
        public Optional<PropertyType> trait(String name) {
            return Optional.ofNullable(TRAITS.get(name));
        }

        @Override
        public Set<String> traits() {
            return TRAITS.keySet();
        }

        @Override
        public Optional<Map<String, PropertyType>> event(String name) {
            return Optional.ofNullable(EVENTS.get(name));
        }

        @Override
        public Set<String> events() {
            return EVENTS.keySet();
        }

        @Override
        public Set<String> segments() {
            return Set.of("complaint-open");
        }
    };

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            traits.contry == 'NL'                                    | 1 | 8  | no trait has this name              | did you mean country?
            events('Order Complete').count() > 1                     | 1 | 8  | no event has this name              | did you mean Order Completed?
            events('Order Completed').sum('totl') > 1                | 1 | 31 | the event has no property of this name | did you mean total?
            events('Order Completed').sum('currency') > 1            | 1 | 31 | is a property that this cannot be computed from | it computes with numbers
            events('Order Completed').coun() > 1                     | 1 | 31 | events have no function of this name | did you mean count?
            inSegment('complaint-opn')                               | 1 | 11 | no segment has this key             | did you mean complaint-open?
            inSegment(traits.country)                                | 1 | 10 | takes the key of a segment          | such as inSegment('big-spender')
            agee(traits.signedUp) > 3                                | 1 | 5  | nothing has this name               | did you mean age?
            traits.country == 3                                      | 1 | 16 | == cannot be applied to string and whole number |
            traits.points                                            | 1 | 7  | must answer true or false           |
            traits.country ==                                        | 1 | 18 | ends before it is complete          |
            events('Order Completed').within(days(0)).count() > 1    | 1 | 38 | must be from one minute to ten years |
            events('Order Completed').within(days(36500)).count() > 1 | 1 | 38 | must be from one minute to ten years |
            events('Order Completed').within(days(-1)).count() > 1   | 1 | 38 | must be from one minute to ten years |
            events('Order Completed').within(90).count() > 1         | 1 | 33 | takes a length of time              | such as within(days(90))
            events('Order Completed').where(e, e.total == 'x').count() > 1 | 1 | 44 | == cannot be applied to number and string |
            events('Order Completed').where(e, today() > e.total).count() > 1 | 1 | 41 | a filter looks at the values of one event and at nothing else |
            traits.tags.exists(a, traits.tags.exists(b, traits.tags.exists(c, a == b))) | 1 | 19 | takes too many steps to evaluate | loops within loops are dear
            """)
    void aMistakeIsToldWithItsPlaceAndAHint(String text, int line, int column, String message, String hint) {
        var refused = refused(text);

        var violation = refused.violations().getFirst();
        assertThat(violation.field()).isEqualTo("rule");
        assertThat(violation.message()).isEqualTo(message);
        assertThat(violation.line()).isEqualTo(line);
        assertThat(violation.column()).isEqualTo(column);
        assertThat(violation.hint()).isEqualTo(hint);
    }

    @Test
    void aMistakeOnALaterLineIsToldThereAndEveryMistakeIsTold() {
        var refused = refused("traits.vip\n  && traits.contry == 'NL'\n  && inSegment('x')");

        assertThat(refused.violations())
                .extracting(violation -> violation.line())
                .containsExactly(2, 3);
    }

    @Test
    void noMistakeRepeatsWhatWasWritten() {
        for (var text : List.of("traits.anna == 'anna'", "anna@example.com", "traits.country == 'anna", "anna(3)")) {
            assertThat(refused(text).violations().toString()).doesNotContain("anna");
        }
    }

    @Test
    void aRuleIsNeitherTooLongNorTooDeep() {
        assertThat(refused("true || ".repeat(600) + "true").violations()).hasSize(1);
        assertThat(refused("(".repeat(60) + "true" + ")".repeat(60))
                        .violations()
                        .getFirst()
                        .message())
                .isEqualTo("is nested too deeply");
    }

    @Test
    void itIsKnownWhatARuleDependsOn() {
        var rule = compiled("traits.country == 'NL' && has(traits.vip) && !inSegment('complaint-open')"
                + " && events('Order Completed').within(days(90)).where(o, o.total > 10).sum('total') > 100");

        assertThat(rule.dependencies().traits()).containsExactlyInAnyOrder("country", "vip");
        assertThat(rule.dependencies().segments()).containsExactly("complaint-open");
        assertThat(rule.dependencies().measures())
                .containsExactly(new Measure(
                        "Order Completed",
                        "event.properties.total > 10",
                        Measure.Function.SUM,
                        "total",
                        Duration.ofDays(90)));
    }

    @Test
    void theSameQuestionIsOneMeasureHoweverItIsWritten() {
        var rule = compiled("events('Opened').within(weeks(1)).where(a, a.path=='/x').count() > 1"
                + " || events('Opened').where(other, other.path == \"/x\").within(days(7)).count() < 1");

        assertThat(rule.dependencies().measures()).hasSize(1);
    }

    @Test
    void theEvidenceNamesTheClausesThatHold() {
        var any = compiled("traits.country == 'IT' || traits.points > 3 || traits.vip");

        assertThat(any.test(facts()).evidence()).singleElement().satisfies(evidence -> {
            assertThat(evidence.clause()).isEqualTo(2);
            assertThat(evidence.traits()).containsExactly("points");
        });
        assertThat(compiled("traits.country == 'NL' && traits.vip && traits.points < 3")
                        .test(facts())
                        .evidence())
                .isEmpty();
    }

    @Test
    void aWholeNumberAndAFractionAreComparedAsNumbers() {
        for (var text : List.of(
                "traits.points == 10",
                "traits.points in [1, 10]",
                "traits.points * 2 + 1 == 21",
                "10 <= traits.points")) {
            assertThat(compiled(text).test(facts()).holds()).as(text).isTrue();
        }
    }

    @Test
    void aTraitWithAnUnusualNameIsReadByItsName() {
        assertThat(compiled("traits['$locale'] == 'nl' && '$locale' in traits")
                        .test(facts())
                        .holds())
                .isTrue();
    }

    @Test
    void aMissingValueAnswersNothingAndIsNoError() {
        var facts = facts(Map.of());

        assertThat(compiled("traits.points > 3").test(facts).holds()).isFalse();
        assertThat(compiled("!(traits.points > 3)").test(facts).holds()).isFalse();
        assertThat(compiled("traits.points > 3 || !has(traits.points)")
                        .test(facts)
                        .holds())
                .isTrue();
    }

    @Test
    void timesThatNoCalendarHasAnswerNothing() {
        assertThat(compiled("traits.signedUp.within(days(99999999999999))")
                        .test(facts())
                        .holds())
                .isFalse();
        assertThat(compiled("daysSince(traits.signedUp) > 1")
                        .test(facts(Map.of("signedUp", "+999999999-01-01T00:00:00Z")))
                        .holds())
                .isFalse();
    }

    private static Rule compiled(String text) {
        return Rules.compile(text, VOCABULARY);
    }

    private static RuleRefused refused(String text) {
        return catchThrowableOfType(RuleRefused.class, () -> compiled(text));
    }

    private static Facts facts() {
        return facts(Map.of(
                "country",
                "NL",
                "points",
                10,
                "signedUp",
                "2026-01-01",
                "tags",
                List.of("a"),
                "vip",
                true,
                "$locale",
                "nl"));
    }

    private static Facts facts(Map<String, Object> traits) {
        return new Life(List.of(), traits, Set.of()).at(NOW, Map.of());
    }
}
