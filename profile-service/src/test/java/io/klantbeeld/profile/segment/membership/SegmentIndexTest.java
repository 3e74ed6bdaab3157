package io.klantbeeld.profile.segment.membership;

import io.klantbeeld.profile.computed.Movers;
import io.klantbeeld.profile.identity.News;
import io.klantbeeld.profile.rule.PropertyType;
import io.klantbeeld.profile.rule.Rules;
import io.klantbeeld.profile.rule.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SegmentIndexTest {
    private static final Movers MOVED = new Movers(Set.of("*"), Set.of("timeZone"));

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
            return Set.of("base", "middle", "top");
        }
    };

    private final LiveSegment base = segment("base", "traits.country == 'NL'");
    private final LiveSegment middle = segment("middle", "inSegment('base') || traits.plan == 'gold'");
    private final LiveSegment top = segment("top", "!inSegment('middle') && events('Opened').count() > 1");
    private final LiveSegment empty = segment("empty", "events('Opened').within(days(3)).count() == 0");
    private final LiveSegment active = segment("active", "traits.score == 'high'");
    private final SegmentIndex index =
            new SegmentIndex(List.of(top, empty, middle, base, active), Map.of("score", MOVED));

    @Test
    void newsIsHeardByThoseWhoDependOnItAndAreOfItsBrand() {
        assertThat(index.hearing(new News(News.Kind.TRAIT, "wolkje", "country")))
                .containsExactly(base);
        assertThat(index.hearing(new News(News.Kind.TRAIT, "*", "plan"))).containsExactly(middle);
        assertThat(index.hearing(new News(News.Kind.EVENT, "wolkje", "Opened")))
                .containsExactlyInAnyOrder(top, empty, active);
        assertThat(index.hearing(new News(News.Kind.EVENT, "medivisie", "Opened")))
                .isEmpty();
        assertThat(index.hearing(new News(News.Kind.TRAIT, "wolkje", "Opened"))).isEmpty();
    }

    @Test
    void whatMovesAComputedTraitMovesThoseWhoLookAtIt() {
        assertThat(index.hearing(new News(News.Kind.EVENT, "wolkje", "Anything")))
                .containsExactly(active);
        assertThat(index.hearing(new News(News.Kind.TRAIT, "wolkje", "timeZone")))
                .containsExactly(active);
        assertThat(index.hearing(new News(News.Kind.TRAIT, "wolkje", "score"))).containsExactly(active);
    }

    @Test
    void oneMoreOfAnEventEndsAMembershipOnlyWhereItMayBeTooMuch() {
        var opened = new News(News.Kind.EVENT, "wolkje", "Opened");

        assertThat(index.mayEnd(top, opened)).isFalse();
        assertThat(index.mayEnd(empty, opened)).isTrue();
        assertThat(index.mayEnd(active, opened)).as("the score moves with it").isTrue();
        assertThat(index.mayEnd(top, new News(News.Kind.CONTACT, "wolkje", "Opened")))
                .as("it may say less than before")
                .isTrue();
        assertThat(index.mayEnd(base, new News(News.Kind.TRAIT, "wolkje", "country")))
                .isTrue();
    }

    @Test
    void whatBuildsOnASegmentComesAfterIt() {
        assertThat(index.withAbove(List.of(base))).containsExactly(base, middle, top);
        assertThat(index.withAbove(List.of(top, base))).containsExactly(base, middle, top);
        assertThat(index.withAbove(List.of(empty))).containsExactly(empty);
    }

    @Test
    void whomABrandMeetsIsEvaluatedByThoseAloneThatMayHoldForAnybody() {
        assertThat(index.hearing(new News(News.Kind.ACQUAINTANCE, "wolkje", null)))
                .containsExactly(empty);
        assertThat(index.hearing(new News(News.Kind.ACQUAINTANCE, "*", null))).containsExactly(empty);
        assertThat(index.hearing(new News(News.Kind.ACQUAINTANCE, "medivisie", null)))
                .isEmpty();
    }

    private static LiveSegment segment(String key, String rule) {
        return LiveSegment.of(UUID.randomUUID(), key, "wolkje", 1, Rules.compile(rule, VOCABULARY));
    }
}
