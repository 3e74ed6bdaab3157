package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.permission.reason.Reason;
import io.klantbeeld.consent.permission.reason.ReasonCode;
import io.klantbeeld.test.Proof;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares the engine with the model of the documentation on random people, laws and contacts. */
class DecisionDifferentialTest {
    private static final long SEED = 20260320;
    private static final Duration IN_SIGHT = Duration.ofDays(15);

    @Test
    void theEngineDecidesWhatTheModelDecides() {
        Map<ReasonCode, Integer> met = new EnumMap<>(ReasonCode.class);
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        SmallWorld.contacts(SEED).limit(Proof.tries(10_000, 500_000)).forEach(contact -> {
            // given
            var expected = new DecisionModel(contact).answer();
            // when
            var all = Engine.contact(contact.toCase(), Explain.ALL);
            var first = Engine.contact(contact.toCase(), Explain.FIRST);
            // then
            assertThat(all).as("%s", contact).isEqualTo(expected);
            assertThat(first).as("%s", contact).isEqualTo(firstOf(expected));
            compareUse(contact);
            expected.reasons().forEach(reason -> met.merge(reason.code(), 1, Integer::sum));
            outcomes.add(expected.outcome());
        });
        // Every answer was met: a generator that misses one proves nothing.
        assertThat(met).hasSameSizeAs(ReasonCode.values());
        assertThat(outcomes).hasSameSizeAs(Outcome.values());
    }

    private static Answer firstOf(Answer all) {
        return new Answer(all.outcome(), List.of(all.first()), all.basis(), all.notice());
    }

    private static void compareUse(RandomCase contact) {
        var model = new DecisionModel(contact);
        var mask = new Mask(contact.toCase());
        var denied = model.deniedAttributes();
        assertThat(mask.denied()).as("%s", contact).isEqualTo(denied);
        assertThat(mask.allowed())
                .as("%s", contact)
                .containsExactlyElementsOf(contact.ask().attributes().stream()
                        .filter(attribute -> !denied.contains(attribute))
                        .toList());
        assertThat(Limit.of(contact.toCase())).as("%s", contact).isEqualTo(model.limits());
    }

    @Test
    void aDeferralEndsAtTheFirstMinuteThatPermits() {
        waiting().limit(Proof.tries(12, 3_000)).forEach(contact -> {
            // given
            var answer = Engine.contact(contact.toCase(), Explain.FIRST);
            var expected = new DecisionModel(contact).first(it -> it.outcome().permits(), end(contact));
            // when
            var permitted = new Course(contact.toCase(), answer).permitted();
            // then
            assertThat(inSight(permitted.orElse(null), contact))
                    .as("%s", contact)
                    .isEqualTo(expected);
        });
    }

    @Test
    void anAnswerHoldsUntilTheFirstMinuteOfAnother() {
        Stream.concat(waiting().limit(Proof.tries(8, 1_500)), changing().limit(Proof.tries(8, 1_500)))
                .forEach(contact -> {
                    // given
                    var answer = Engine.contact(contact.toCase(), Explain.FIRST);
                    Predicate<Answer> another = it ->
                            it.outcome() != answer.outcome() || !it.first().equals(answer.first());
                    var expected = new DecisionModel(contact).first(another, end(contact));
                    // when
                    var changed = new Course(contact.toCase(), answer).changed();
                    // then
                    assertThat(inSight(changed.orElse(null), contact))
                            .as("%s", contact)
                            .isEqualTo(expected);
                });
    }

    /** Contacts that would be permitted at another hour. */
    private static Stream<RandomCase> waiting() {
        var random = new Random(SEED);
        return SmallWorld.contacts(SEED)
                .filter(it -> new DecisionModel(it).answer().outcome().permits())
                .map(it -> it.withWishes(random))
                .filter(it -> new DecisionModel(it).answer().outcome() == Outcome.DEFER);
    }

    /** Contacts whose answer ends by itself within days. */
    private static Stream<RandomCase> changing() {
        return SmallWorld.contacts(SEED)
                .filter(it -> hasAnother(it, it.ask().at().plus(Duration.ofDays(7))));
    }

    private static boolean hasAnother(RandomCase it, Instant later) {
        Reason now = new DecisionModel(it).answer().first();
        return !new DecisionModel(it.at(later)).answer().first().equals(now);
    }

    private static Instant end(RandomCase contact) {
        return contact.ask().at().plus(IN_SIGHT);
    }

    // What lies further away is not looked for minute by minute.
    private static Instant inSight(Instant found, RandomCase contact) {
        return found == null || !found.isBefore(end(contact)) ? null : found;
    }
}
