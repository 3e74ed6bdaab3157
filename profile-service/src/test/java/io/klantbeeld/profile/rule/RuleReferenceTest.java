package io.klantbeeld.profile.rule;

import io.klantbeeld.test.Proof;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RuleReferenceTest {
    private static final int LIVES = 20;
    private static final Instant NOW = Instant.parse("2026-02-28T22:00:00Z");
    private static final List<Duration> WINDOWS =
            List.of(Duration.ofMinutes(10), Duration.ofHours(6), Duration.ofDays(2), Duration.ofDays(90));

    @Test
    void aRuleSaysWhatTheReferenceSaysAndSoDoesTheClock() {
        int rules = Proof.tries(300, 5_000);
        int holding = 0;
        for (long seed = 0; seed < rules; seed++) {
            var random = new RandomRules(seed, List.of("vip", "complaint-open"), WINDOWS, NOW);
            var sentence = random.rule();
            var rule = Rules.compile(sentence.text(), random.vocabulary());
            for (int i = 0; i < LIVES; i++) {
                var life = random.life();
                holding += followed(sentence, rule, life) ? 1 : 0;
            }
        }
        assertThat(holding).as("lives for which a rule holds").isBetween(rules * LIVES / 5, rules * LIVES * 4 / 5);
    }

    @Test
    void whoeverARuleHoldsForStaysThoughMoreHappensOfWhatCannotEndIt() {
        int rules = Proof.tries(300, 5_000);
        int stayed = 0;
        for (long seed = 0; seed < rules; seed++) {
            var random = new RandomRules(seed, List.of("vip"), WINDOWS, NOW);
            var sentence = random.rule();
            var rule = Rules.compile(sentence.text(), random.vocabulary());
            for (int i = 0; i < LIVES; i++) {
                var life = random.life();
                var outcome = rule.test(life.at(NOW, sentence.conditions()));
                var richer = richer(life, random.life(), rule.ending());
                if (outcome.holds()
                        && richer.happenings().size() > life.happenings().size()) {
                    stays(sentence, richer, outcome.changesAt());
                    stayed++;
                }
            }
        }
        assertThat(stayed).as("lives to which more was added").isGreaterThan(rules * 2);
    }

    /** A life with what happened in another, but for some events. */
    private static Life richer(Life life, Life other, Set<String> without) {
        var happenings = new ArrayList<>(life.happenings());
        other.happenings().stream()
                .filter(more -> !without.contains(more.event()))
                .forEach(happenings::add);
        return new Life(happenings, life.traits(), life.segments());
    }

    private static void stays(Sentence sentence, Life life, Instant until) {
        agree(sentence, life, NOW, true);
        life.turningPoints(sentence.windows(), NOW).stream()
                .filter(point -> until == null || point.isBefore(until))
                .forEach(point -> agree(sentence, life, point, true));
    }

    /** Goes from one instant that the rule names to the next, and looks at every turning point between. */
    private static boolean followed(Sentence sentence, Rule rule, Life life) {
        var at = NOW;
        var first = rule.test(life.at(at, sentence.conditions())).holds();
        var end = at.plusSeconds(100L * 86_400);
        for (int steps = 0; steps < 20 && at.isBefore(end); steps++) {
            var outcome = rule.test(life.at(at, sentence.conditions()));
            agree(sentence, life, at, outcome.holds());
            glance(sentence, rule, life, at);
            var next = outcome.changesAt() == null ? end : outcome.changesAt();
            assertThat(next).as("%s at %s", sentence.text(), at).isAfter(at);
            for (var point : life.turningPoints(sentence.windows(), at)) {
                if (point.isBefore(next)) {
                    agree(sentence, life, point, outcome.holds());
                }
            }
            agree(sentence, life, next.minusNanos(1_000), outcome.holds());
            at = next;
        }
        return first;
    }

    /** An answer that is given before events are counted is the answer, and lasts as long as it says. */
    private static void glance(Sentence sentence, Rule rule, Life life, Instant at) {
        rule.glance(new Uncounted(life.at(at, sentence.conditions()))).ifPresent(glanced -> {
            agree(sentence, life, at, glanced.holds());
            if (glanced.changesAt() == null) {
                life.turningPoints(sentence.windows(), at)
                        .forEach(point -> agree(sentence, life, point, glanced.holds()));
            }
        });
    }

    private static void agree(Sentence sentence, Life life, Instant at, boolean holds) {
        assertThat(holds)
                .as("%s at %s of %s", sentence.text(), at, life)
                .isEqualTo(Boolean.TRUE.equals(sentence.holds(life, at)));
    }
}
