package io.klantbeeld.profile.segment.membership;

import io.klantbeeld.profile.aggregate.Aggregated;
import io.klantbeeld.profile.aggregate.Aggregation;
import io.klantbeeld.profile.rule.PropertyType;
import io.klantbeeld.profile.rule.Rules;
import io.klantbeeld.profile.rule.Vocabulary;
import io.klantbeeld.profile.segment.membership.Person.Judgement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What events come to is asked for where it decides, and nowhere else. */
class PersonTest {
    private static final Instant NOW = Instant.parse("2026-01-20T10:00:00Z");
    private static final UUID PROFILE = UUID.randomUUID();
    private static final Vocabulary VOCABULARY = new Vocabulary() {
        @Override
        public Optional<PropertyType> trait(String name) {
            return Optional.of(PropertyType.STRING);
        }

        @Override
        public Set<String> traits() {
            return Set.of();
        }

        @Override
        public Optional<Map<String, PropertyType>> event(String name) {
            return Optional.of(Map.of());
        }

        @Override
        public Set<String> events() {
            return Set.of();
        }

        @Override
        public Set<String> segments() {
            return Set.of("active");
        }
    };

    private final LiveSegment active = segment("active", "events('Opened').count() > 1");
    private final LiveSegment golden = segment("golden", "events('Opened').count() > 1 && traits.plan == 'gold'");
    private final LiveSegment quiet = segment("quiet", "!inSegment('active') && traits.plan == 'gold'");
    private final LiveSegment scored = segment("scored", "traits.score == 'high' || traits.plan == 'gold'");
    private final SegmentIndex index = new SegmentIndex(List.of(active, golden, quiet, scored), Map.of());

    @Test
    void whoseTraitsDecideIsJudgedBeforeTheirEventsAreCounted() {
        var judged = person("silver", Reckoned.NOTHING).judge(List.of(golden), Set.of(golden));

        assertThat(judged.open()).isEmpty();
        assertThat(held(judged)).containsExactly(Map.entry("golden", false));
    }

    @Test
    void whoseEventsDecideIsOpenUntilTheyAreCounted() {
        assertThat(person("gold", Reckoned.NOTHING)
                        .judge(List.of(golden), Set.of(golden))
                        .open())
                .containsExactly(golden);

        assertThat(held(person("gold", opened(2)).judge(List.of(golden), Set.of(golden))))
                .containsExactly(Map.entry("golden", true));
    }

    @Test
    void whatBuildsOnAnOpenSegmentIsOpenUnlessItIsDecidedWithout() {
        var plan = index.withAbove(List.of(active));

        assertThat(person("gold", Reckoned.NOTHING).judge(plan, Set.of(active)).open())
                .containsExactlyInAnyOrder(active, quiet);
        assertThat(person("silver", Reckoned.NOTHING)
                        .judge(plan, Set.of(active))
                        .open())
                .containsExactly(active);
        assertThat(held(person("gold", opened(1)).judge(plan, Set.of(active))))
                .containsExactly(Map.entry("active", false));
        assertThat(held(person("gold", opened(2)).judge(plan, Set.of(active))))
                .containsExactlyInAnyOrderEntriesOf(Map.of("active", true, "quiet", false));
    }

    @Test
    void aComputedTraitIsAskedForLikeACount() {
        var silver = known("silver", Reckoned.NOTHING, Set.of("score"));
        var gold = known("gold", Reckoned.NOTHING, Set.of("score"));

        assertThat(new Person(PROFILE, silver, index)
                        .judge(List.of(scored), Set.of(scored))
                        .open())
                .containsExactly(scored);
        assertThat(held(new Person(PROFILE, gold, index).judge(List.of(scored), Set.of(scored))))
                .containsExactly(Map.entry("scored", true));
    }

    private Person person(String plan, Reckoned reckoned) {
        return new Person(PROFILE, known(plan, reckoned, Set.of()), index);
    }

    private static Known known(String plan, Reckoned reckoned, Set<String> computed) {
        return new Known(NOW, Map.of(), Map.of(PROFILE, brand -> Map.of("plan", plan)), Map.of(), computed, reckoned);
    }

    private Reckoned opened(long times) {
        var counted = new HashMap<Aggregation, Aggregated>();
        List.of(active, golden).forEach(segment -> segment.aggregations()
                .values()
                .forEach(each -> counted.put(each, new Aggregated(times, null))));
        return new Reckoned(Map.of(PROFILE, counted), Map.of());
    }

    private static Map<String, Boolean> held(Judgement judged) {
        var held = new HashMap<String, Boolean>();
        judged.verdicts()
                .forEach(verdict ->
                        held.put(verdict.segment().key(), verdict.outcome().holds()));
        return held;
    }

    private static LiveSegment segment(String key, String rule) {
        return LiveSegment.of(UUID.randomUUID(), key, "wolkje", 1, Rules.compile(rule, VOCABULARY));
    }
}
