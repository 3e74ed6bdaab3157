package io.klantbeeld.profile.traits;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Folds stored traits of several brands into one view of a person. */
public final class FoldedTraits {
    private FoldedTraits() {}

    /** Reads rows of the table {@code trait} that were aggregated as JSON. */
    public static List<Fragment> read(JsonNode rows) {
        var fragments = new ArrayList<Fragment>();
        rows.forEach(row -> fragments.add(new Fragment(
                row.get("brand").textValue(),
                row.get("name").textValue(),
                row.get("value"),
                row.get("source").textValue(),
                row.get("precedence").intValue(),
                OffsetDateTime.parse(row.get("observed_at").textValue()).toInstant(),
                row.get("message_id").textValue())));
        return fragments;
    }

    /** The claims of each trait by its name, in the order of names. */
    public static Map<String, List<Fragment>> byName(Collection<Fragment> fragments) {
        var byName = new TreeMap<String, List<Fragment>>();
        fragments.forEach(fragment -> byName.computeIfAbsent(fragment.name(), name -> new ArrayList<>())
                .add(fragment));
        return byName;
    }

    /** The winning value of each trait; a trait that was taken back is left out. */
    public static Map<String, JsonNode> values(Collection<Fragment> fragments) {
        var values = new TreeMap<String, JsonNode>();
        byName(fragments).forEach((name, claims) -> {
            var winner = Fold.winner(claims);
            if (!winner.value().isNull()) {
                values.put(name, winner.value());
            }
        });
        return values;
    }
}
