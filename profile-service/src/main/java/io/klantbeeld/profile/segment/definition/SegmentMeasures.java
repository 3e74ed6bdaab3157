package io.klantbeeld.profile.segment.definition;

import io.klantbeeld.profile.aggregate.AggregateFunction;
import io.klantbeeld.profile.aggregate.Aggregation;
import io.klantbeeld.profile.rule.Measure;
import io.klantbeeld.profile.rule.Rule;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns what rules of a brand compute from events into the aggregations that are kept for it. */
public final class SegmentMeasures {
    private SegmentMeasures() {}

    /** The aggregation of each measure in a rule. */
    public static Map<Measure, Aggregation> of(Rule rule, String brand) {
        return rule.dependencies().measures().stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), measure -> aggregation(measure, brand)));
    }

    /** For whom aggregations are kept. */
    public static String owner(UUID segment) {
        return "segment:" + segment;
    }

    private static Aggregation aggregation(Measure measure, String brand) {
        return new Aggregation(
                brand, measure.event(), measure.filter(), function(measure), measure.property(), measure.window());
    }

    private static AggregateFunction function(Measure measure) {
        return switch (measure.function()) {
            case COUNT -> AggregateFunction.COUNT;
            case SUM -> AggregateFunction.SUM;
            case AVG -> AggregateFunction.AVG;
            case MIN -> AggregateFunction.MIN;
            case MAX -> AggregateFunction.MAX;
            case FIRST -> AggregateFunction.FIRST;
            case LAST -> AggregateFunction.LAST;
            case MOST_FREQUENT -> AggregateFunction.MOST_FREQUENT;
            case UNIQUE_LIST -> AggregateFunction.UNIQUE_LIST;
            case UNIQUE_COUNT -> AggregateFunction.UNIQUE_COUNT;
        };
    }
}
