package io.klantbeeld.test.badinput;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A field of a body, with the path by which problems name it. */
record BodyField(JsonNode body, JsonPointer pointer, String path) {
    static List<BodyField> all(JsonNode body) {
        var fields = new ArrayList<BodyField>();
        new BodyField(body, JsonPointer.empty(), "").collectInto(fields);
        return fields;
    }

    JsonNode value() {
        return body.at(pointer);
    }

    /** Tells whether the field is somewhere below one of the objects. */
    boolean isBelow(Set<String> objects) {
        return objects.stream().anyMatch(object -> path.startsWith(object + '.') || path.startsWith(object + '['));
    }

    JsonNode replacedBy(JsonNode other) {
        var changed = body.deepCopy();
        var parent = changed.at(pointer.head());
        var last = pointer.last();
        if (parent instanceof ObjectNode object) {
            object.set(last.getMatchingProperty(), other);
        } else if (parent instanceof ArrayNode list) {
            list.set(last.getMatchingIndex(), other);
        }
        return changed;
    }

    private void collectInto(List<BodyField> fields) {
        var value = value();
        if (!path.isEmpty()) {
            fields.add(this);
        }
        value.fieldNames()
                .forEachRemaining(name -> child(pointer.appendProperty(name), path.isEmpty() ? name : path + '.' + name)
                        .collectInto(fields));
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            child(pointer.appendIndex(i), path + '[' + i + ']').collectInto(fields);
        }
    }

    private BodyField child(JsonPointer at, String named) {
        return new BodyField(body, at, named);
    }
}
