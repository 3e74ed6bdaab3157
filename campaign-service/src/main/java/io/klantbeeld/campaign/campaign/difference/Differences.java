package io.klantbeeld.campaign.campaign.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.klantbeeld.campaign.campaign.difference.Difference.Kind;
import io.klantbeeld.campaign.platform.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares two documents, so that a reader sees all that is different and nothing else. */
public final class Differences {
    /** Fields whose values are by names that authors choose, such as locales. */
    private static final Set<String> MAPS = Set.of("variants", "weight");

    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    /** What is different in a document since another; all of it, where there is no other. */
    public static List<Difference> between(Object before, Object after) {
        var differences = new Differences();
        differences.compare("", "", Json.tree(before), Json.tree(after));
        return differences.found;
    }

    private void compare(String path, String name, JsonNode before, JsonNode after) {
        if (isNothing(before) && isNothing(after)) {
            return;
        }
        if (before.isObject() && after.isObject() || path.isEmpty()) {
            compareFields(path, name, before, after);
        } else if (before.isArray() && after.isArray()) {
            compareItems(path, KeyedList.of(before), KeyedList.of(after));
        } else if (!text(before).equals(text(after))) {
            add(path, before, after);
        }
    }

    private void compareFields(String path, String name, JsonNode before, JsonNode after) {
        var fields = new TreeSet<String>();
        before.fieldNames().forEachRemaining(fields::add);
        after.fieldNames().forEachRemaining(fields::add);
        for (var field : fields) {
            var child = MAPS.contains(name) ? path + "[" + field + "]" : path.isEmpty() ? field : path + "." + field;
            compare(child, field, before.path(field), after.path(field));
        }
    }

    private void compareItems(String path, KeyedList before, KeyedList after) {
        before.keys().forEach(key -> compare(path + "[" + key + "]", "", before.item(key), after.item(key)));
        after.keys().stream()
                .filter(key -> !before.keys().contains(key))
                .forEach(key -> compare(path + "[" + key + "]", "", MissingNode.getInstance(), after.item(key)));
        // The order says what is tried first, so that another one is a difference too.
        if (!after.keys().equals(before.keysAfterChangeTo(after))) {
            found.add(new Difference(path, Kind.CHANGED, Json.tree(before.keys()), Json.tree(after.keys())));
        }
    }

    private void add(String path, JsonNode before, JsonNode after) {
        if (isNothing(before)) {
            found.add(new Difference(path, Kind.ADDED, null, after));
        } else if (isNothing(after)) {
            found.add(new Difference(path, Kind.REMOVED, before, null));
        } else {
            found.add(new Difference(path, Kind.CHANGED, before, after));
        }
    }

    private static boolean isNothing(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    // 4.0 and 4.00 are the same number and other words, which another hash covers.
    private static String text(JsonNode node) {
        return isNothing(node) ? "" : node.toString();
    }
}
