package io.klantbeeld.profile.aggregate;

import java.util.Collection;
import java.util.function.Function;

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
}
