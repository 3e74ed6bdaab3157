package io.klantbeeld.campaign.campaign.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A list whose items are known by a key of their own, or by what they are; by their place where neither tells them. */
final class KeyedList {
    private static final List<String> KEYS = List.of("key", "channel");

    private final Map<String, JsonNode> items;

    private KeyedList(Map<String, JsonNode> items) {
        this.items = items;
    }

    static KeyedList of(JsonNode array) {
        var nodes = new ArrayList<JsonNode>();
        array.forEach(nodes::add);
        var keys = nodes.stream().map(KeyedList::key).flatMap(Optional::stream).toList();
        boolean told = keys.size() == nodes.size() && new HashSet<>(keys).size() == keys.size();
        var items = new LinkedHashMap<String, JsonNode>();
        for (int i = 0; i < nodes.size(); i++) {
            items.put(told ? keys.get(i) : Integer.toString(i), nodes.get(i));
        }
        return new KeyedList(items);
    }

    List<String> keys() {
        return List.copyOf(items.keySet());
    }

    JsonNode item(String key) {
        return items.getOrDefault(key, MissingNode.getInstance());
    }

    /** The order that the keys of another list have when nothing moved: what stays, then what is new. */
    List<String> keysAfterChangeTo(KeyedList other) {
        return Stream.concat(
                        items.keySet().stream().filter(other.items::containsKey),
                        other.items.keySet().stream().filter(key -> !items.containsKey(key)))
                .toList();
    }

    private static Optional<String> key(JsonNode item) {
        if (item.isTextual()) {
            return Optional.of(item.textValue());
        }
        return KEYS.stream()
                .map(item::path)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .findFirst();
    }
}
