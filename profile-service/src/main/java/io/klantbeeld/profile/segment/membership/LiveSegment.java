package io.klantbeeld.profile.segment.membership;

import io.klantbeeld.profile.aggregate.Aggregation;
import io.klantbeeld.profile.rule.Facts;
import io.klantbeeld.profile.rule.Finding;
import io.klantbeeld.profile.rule.Measure;
import io.klantbeeld.profile.rule.Rule;
import io.klantbeeld.profile.segment.definition.SegmentMeasures;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A segment by which persons are evaluated.
 *
 * @param version of its rule
 * @param aggregations what is kept for each thing that the rule computes from events
 * @param ofAnybody whether the rule may hold, now or later, for a person of whom the brand knows nothing
 * @param built whether every person was evaluated by it
 */
public record LiveSegment(
        UUID id,
        String key,
        String brand,
        long version,
        Rule rule,
        Map<Measure, Aggregation> aggregations,
        boolean ofAnybody,
        boolean built) {
    /** A segment with its compiled rule. */
    public static LiveSegment of(UUID id, String key, String brand, long version, Rule rule) {
        return new LiveSegment(
                id, key, brand, version, rule, SegmentMeasures.of(rule, brand), concernsAnybody(rule), false);
    }

    /** Whether nothing but events can decide about it. */
    boolean isOfEventsAlone() {
        var on = rule.dependencies();
        return on.traits().isEmpty()
                && on.segments().isEmpty()
                && !on.measures().isEmpty();
    }

    LiveSegment built(boolean done) {
        return new LiveSegment(id, key, brand, version, rule, aggregations, ofAnybody, done);
    }

    /** Any instant will do: what never changes by itself is the same at all of them. */
    private static boolean concernsAnybody(Rule rule) {
        var outcome = rule.test(new Nobody(Instant.EPOCH));
        return outcome.holds() || outcome.changesAt() != null;
    }

    /** Whether news of a brand is about it. */
    boolean hears(String ofBrand) {
        return brand.equals(ofBrand) || ofBrand.equals("*");
    }

    // By its id: rules have no order and no equality of their own.
    @Override
    public boolean equals(Object other) {
        return other instanceof LiveSegment segment && segment.id.equals(id) && segment.version == version;
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    private record Nobody(Instant at) implements Facts {
        @Override
        public Finding trait(String name) {
            return Finding.NOTHING;
        }

        @Override
        public Finding measured(Measure measure) {
            return Finding.NOTHING;
        }

        @Override
        public boolean inSegment(String segment) {
            return false;
        }
    }
}
