package io.klantbeeld.consent.permission.algebra;

import io.klantbeeld.test.Proof;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares the engine with the reference model on random histories. */
class DifferentialTest {
    private static final long SEED = 20260301;

    @Test
    void theEngineSaysWhatTheReferenceModelSays() {
        var random = new Random(SEED);
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < Proof.tries(20_000, 1_000_000); i++) {
            // given
            var person = RandomPerson.of(random);
            var expected = model(person).at(person.at());
            // when
            var verdict = verdict(person.opinion());
            // then
            assertThat(verdict).as("try %d: %s", i, person).isEqualTo(expected);
            seen.merge(verdict.code(), 1, Integer::sum);
        }
        // Every answer was met often: a generator that misses one proves nothing.
        assertThat(seen)
                .hasSize(11)
                .allSatisfy((code, times) -> assertThat(times).as(code).isGreaterThan(20));
    }

    private static ReferenceModel model(RandomPerson it) {
        return new ReferenceModel(it.members(), it.members(), it.events(), it.cell(), it.terms());
    }

    private static ReferenceModel.Verdict verdict(Opinion opinion) {
        return switch (opinion) {
            case Opinion.Silent ignored -> new ReferenceModel.Verdict("SILENT", null, null);
            case Opinion.Allows allows -> new ReferenceModel.Verdict("ALLOW", allows.grant(), until(allows));
            case Opinion.Denies denies ->
                new ReferenceModel.Verdict(denies.code().name(), denies.event(), null);
        };
    }

    private static Instant until(Opinion.Allows allows) {
        return allows.until();
    }
}
