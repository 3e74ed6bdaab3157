package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.choice.ConsentEvent;
import java.util.Collection;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Names the facts that a decision knew: the last sequence of each key of the person, which may have several. */
final class AsOf {
    private static final int PREFIX = 8;

    private AsOf() {}

    static String of(Collection<ConsentEvent> events) {
        var last = new TreeMap<String, Long>();
        for (var event : events) {
            // Behind the version and its dot.
            var key = event.ik().substring(event.ik().indexOf('.') + 1).substring(0, PREFIX);
            last.merge(key, event.personSeq(), Math::max);
        }
        return last.isEmpty()
                ? "0"
                : last.entrySet().stream()
                        .map(entry -> entry.getKey() + "~" + entry.getValue())
                        .collect(Collectors.joining("."));
    }
}
