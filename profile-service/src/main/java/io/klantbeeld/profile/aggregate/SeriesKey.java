package io.klantbeeld.profile.aggregate;

import io.klantbeeld.profile.timeline.RecordedMoments.Interest;
import java.util.Collection;
import java.util.HashSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which moments are counted and what of them: the part of aggregations that has no window, and that many share.
 *
 * @param filter empty for none, as is property
 * @param spread whether each value is counted by itself
 */
record SeriesKey(String brand, String event, String filter, String property, boolean spread) {
    static String[] texts(Collection<SeriesKey> keys, Function<SeriesKey, String> text) {
        return keys.stream().map(text).toArray(String[]::new);
    }

    /** The moments that any of the keys may count. */
    static Interest interest(Stream<SeriesKey> keys) {
        var brands = new HashSet<String>();
        var names = new HashSet<String>();
        keys.forEach(key -> {
            brands.add(key.brand);
            names.add(key.event);
        });
        return new Interest(brands, names.contains(Aggregation.ANY_EVENT), names);
    }
}
