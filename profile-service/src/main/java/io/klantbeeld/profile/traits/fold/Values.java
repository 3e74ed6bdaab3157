package io.klantbeeld.profile.traits.fold;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.klantbeeld.profile.platform.TextOrder;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Compares JSON values by what they say: numbers by their worth, objects whatever the order of their members. */
final class Values {
    /** Numbers by their worth first, then everything else by its canonical text; total over values that differ. */
    static final Comparator<JsonNode> ORDER = (a, b) -> a.isNumber() && b.isNumber()
            ? a.decimalValue().compareTo(b.decimalValue())
            : a.isNumber() != b.isNumber()
                    ? Boolean.compare(b.isNumber(), a.isNumber())
                    : TextOrder.BYTEWISE.compare(canonical(a), canonical(b));

    private Values() {}

    static boolean same(JsonNode a, JsonNode b) {
        return canonical(a).equals(canonical(b));
    }

    /** A text that is the same for values that say the same. */
    static String canonical(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue().stripTrailingZeros().toString();
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(Values::canonical)
                    .collect(Collectors.joining(",", "[", "]"));
        }
        if (value.isObject()) {
            return value.properties().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(member -> quoted(member.getKey()) + ':' + canonical(member.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        return value.toString();
    }

    private static String quoted(String name) {
        return TextNode.valueOf(name).toString();
    }
}
