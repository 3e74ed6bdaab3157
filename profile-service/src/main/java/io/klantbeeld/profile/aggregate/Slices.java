package io.klantbeeld.profile.aggregate;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells which slices aggregations read. What nobody keeps yet is read as well, from the moments themselves. */
record Slices(Registry.Known known) {
    /** Of what is kept, up to an instant. */
    Map<Aggregation, Slice> kept(Collection<Aggregation> wanted, Instant at) {
        return each(wanted, aggregation -> Slice.of(aggregation, series(aggregation), at));
    }

    /** Of what is kept, up to an instant and day by day. */
    Map<Aggregation, Slice> days(Collection<Aggregation> wanted, Instant at) {
        return each(wanted, aggregation -> Slice.ofDays(aggregation, series(aggregation), at));
    }

    /** Of the moments themselves, whatever is kept of them. */
    Map<Aggregation, Slice> plain(Collection<Aggregation> wanted, Instant at) {
        return each(wanted, aggregation -> Slice.of(aggregation, unkept(aggregation), at));
    }

    private static Map<Aggregation, Slice> each(Collection<Aggregation> wanted, Function<Aggregation, Slice> slice) {
        return wanted.stream().distinct().collect(Collectors.toMap(Function.identity(), slice));
    }

    private Series series(Aggregation wanted) {
        var kept = known.byKey().get(wanted.series());
        return kept == null ? unkept(wanted) : kept;
    }

    private Series unkept(Aggregation wanted) {
        return new Series(0, wanted.series(), known.filter(wanted.filter()), false, false);
    }
}
