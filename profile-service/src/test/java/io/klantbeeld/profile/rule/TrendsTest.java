package io.klantbeeld.profile.rule;

import io.klantbeeld.profile.rule.Life.Happening;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What leaves a window is waited for where it may turn the answer, and nowhere else. */
class TrendsTest {
    private static final Instant NOW = Instant.parse("2026-01-20T10:00:00Z");
    private static final Instant EXIT = NOW.plusSeconds(3_600);
    private static final Vocabulary VOCABULARY =
            new RandomRules(0, List.of(), List.of(Duration.ofDays(1)), NOW).vocabulary();

    /** Two orders of 20 each of which the first leaves in an hour. */
    private static final Life LIFE = new Life(
            List.of(order(EXIT.minus(Duration.ofDays(1)), 20), order(NOW.minusSeconds(60), 20)), Map.of(), Set.of());

    private static Happening order(Instant at, double total) {
        return new Happening("Order Completed", at, Map.of("total", total, "kind", "a"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            W.count() >= 3 ; false ; false
            W.count() >= 2 ; true ; true
            W.count() > 2 ; false ; false
            3 <= W.count() ; false ; false
            W.count() < 3 ; true ; false
            W.count() < 2 ; false ; true
            W.count() <= 1 ; false ; true
            W.count() == 3 ; false ; true
            W.count() != 2 ; false ; true
            !(W.count() >= 3) ; true ; false
            !(W.count() < 3) ; false ; false
            !(W.count() >= 2) ; false ; true
            W.uniqueCount('kind') >= 2 ; false ; false
            W.count() >= 3 && has(traits.country) ; false ; false
            has(traits.country) || W.count() >= 3 ; false ; false
            !(W.count() >= 3 || W.count() < 1) ; true ; true
            (W.count() >= 3 || W.count() < 1) == false ; true ; true
            W.count() > W.uniqueCount('kind') ; true ; true
            W.count() > W.uniqueCount('kind') + 1 ; false ; true
            (W.count() >= 3 ? true : false) ; false ; true
            W.sum('total') >= 100.0 ; false ; true
            W.where(e, e.total > 0).sum('total') >= 100.0 ; false ; false
            W.where(e, 0.0 <= e.total).sum('total') >= 100.0 ; false ; false
            W.where(e, e.kind == 'a' && e.total >= 5).sum('total') >= 100.0 ; false ; false
            W.where(e, e.total > -1).sum('total') >= 100.0 ; false ; true
            W.where(e, e.total < 100).sum('total') >= 100.0 ; false ; true
            W.where(e, e.kind == 'a' || e.total > 0).sum('total') >= 100.0 ; false ; true
            W.where(e, !(e.total > 0) || e.kind == 'a').sum('total') >= 100.0 ; false ; true
            W.where(e, e.total > 0).sum('total') < 100.0 ; true ; false
            W.max('total') >= 100.0 ; false ; true
            W.min('total') >= 100.0 ; false ; true
            W.avg('total') >= 100.0 ; false ; true
            W.first('kind') == 'b' ; false ; true
            """)
    void anExitIsWaitedForWhereItMayTurnTheAnswer(String rule, boolean holds, boolean waited) {
        var text = rule.replace("W.", "events('Order Completed').within(days(1)).");

        var outcome = Rules.compile(text, VOCABULARY).test(new Counted(LIFE));

        assertThat(outcome.holds()).isEqualTo(holds);
        assertThat(outcome.changesAt()).isEqualTo(waited ? EXIT : null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            W.count() >= 3 ; false
            W.count() < 3 ; true
            W.count() == 3 ; true
            !(W.count() < 3) ; false
            !(W.count() >= 3) ; true
            W.count() >= 3 && has(traits.country) ; false
            W.count() >= 3 || W.count() < 1 ; true
            W.uniqueCount('kind') > 1 ; false
            W.max('total') >= 100.0 ; false
            W.max('total') < 100.0 ; true
            W.min('total') < 100.0 ; true
            W.sum('total') >= 100.0 ; true
            W.where(e, e.total > 0).sum('total') >= 100.0 ; false
            W.avg('total') >= 100.0 ; true
            W.last('kind') == 'a' ; true
            has(traits.country) ; false
            """)
    void oneMoreEventEndsWhatHoldsWhereMoreMayBeTooMuch(String rule, boolean ends) {
        var text = rule.replace("W.", "events('Order Completed').within(days(1)).");

        assertThat(Rules.compile(text, VOCABULARY).ending()).hasSize(ends ? 1 : 0);
    }

    @Test
    void anAnswerThatNeedsNoCountIsGivenWithoutAndAnyOtherIsNot() {
        var ofNobody = new Uncounted(new Counted(new Life(List.of(), Map.of(), Set.of())));
        var counted = "events('Order Completed').count() > 1";
        for (var decided : List.of(
                "has(traits.country) && %s",
                "%s && has(traits.country)",
                "traits.country == 'NL' && %s",
                "!(!has(traits.country) || %s)",
                "(%s || true) && (has(traits.country) && %s)")) {
            assertThat(glance(decided.replace("%s", counted), ofNobody))
                    .as(decided)
                    .contains(false);
        }
        for (var decided : List.of("!has(traits.country) || %s", "%s || !has(traits.country)", "true || %s")) {
            assertThat(glance(decided.replace("%s", counted), ofNobody))
                    .as(decided)
                    .contains(true);
        }
        for (var open : List.of("%s", "!has(traits.country) && %s", "has(traits.country) || %s", "!(%s)")) {
            assertThat(glance(open.replace("%s", counted), ofNobody)).as(open).isEmpty();
        }
    }

    private static Stream<Boolean> glance(String text, Facts facts) {
        return Rules.compile(text, VOCABULARY).glance(facts).map(Outcome::holds).stream();
    }

    /** A life of which any condition is true that is asked for. */
    private record Counted(Life life) implements Facts {
        @Override
        public Instant at() {
            return NOW;
        }

        @Override
        public Finding trait(String name) {
            return Finding.lasting(life.traits().get(name));
        }

        @Override
        public Finding measured(Measure measure) {
            var all = new Measure(measure.event(), null, measure.function(), measure.property(), measure.window());
            return life.at(NOW, Map.of()).measured(all);
        }

        @Override
        public boolean inSegment(String key) {
            return false;
        }
    }
}
