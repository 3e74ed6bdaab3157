package io.klantbeeld.gateway.console.campaign.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.gateway.console.campaign.editor.Lengths;
import io.klantbeeld.gateway.console.vocabulary.Channel;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Exclusions as lines such as {@code PHONE (ANSWERED) > EMAIL > 48 h}, or {@code "Complaint Filed" > EMAIL > 7 d}.
 * Channels are those that are known, what is in capitals otherwise is a category, the rest are keys of actions, and an
 * event is what stands between the first quotation mark and the last.
 */
final class ExclusionLines {
    private static final Pattern AFTER = Pattern.compile("([^(]*)(?:\\(([^)]*)\\))?.*");
    private static final Pattern EVENT = Pattern.compile("\\s*\"(.*)\"\\s*((?:>[^\"]*)?)");
    private static final Pattern CATEGORY = Pattern.compile("[A-Z][A-Z0-9_]*");

    private ExclusionLines() {}

    static String read(JsonNode exclusions) {
        var lines = new ArrayList<String>();
        exclusions.forEach(exclusion -> lines.add(line(exclusion)));
        return String.join("\n", lines);
    }

    private static String line(JsonNode exclusion) {
        var blocked = new ArrayList<String>();
        exclusion.path("block").forEach(channel -> blocked.add(channel.asText()));
        exclusion.path("blockActions").forEach(action -> blocked.add(action.asText()));
        var length = Fields.text(exclusion, "for");
        return after(exclusion.path("after"))
                + " > "
                + String.join(" ", blocked)
                + (length == null ? "" : " > " + Lengths.read(length));
    }

    private static String after(JsonNode after) {
        var event = Fields.text(after, "event");
        if (event != null) {
            return "\"" + event + "\"";
        }
        var what = Stream.of("channel", "category", "action")
                .map(name -> Fields.text(after, name))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        var disposition = Fields.text(after, "disposition");
        return what + (disposition == null ? "" : " (" + disposition + ")");
    }

    static ArrayNode write(List<String> lines) {
        var exclusions = JsonNodeFactory.instance.arrayNode();
        lines.forEach(line -> write(line, exclusions.addObject()));
        return exclusions;
    }

    private static void write(String line, ObjectNode exclusion) {
        var after = exclusion.putObject("after");
        var event = EVENT.matcher(line);
        if (event.matches()) {
            after.put("event", event.group(1));
            blocked(event.group(2).split(">"), exclusion);
        } else {
            var parts = line.split(">");
            contact(parts[0], after);
            blocked(parts, exclusion);
        }
    }

    private static void contact(String text, ObjectNode after) {
        var first = AFTER.matcher(text.strip());
        if (first.matches()) {
            words(first.group(1)).forEach(word -> after.put(dimension(word), word));
            if (first.group(2) != null) {
                after.put("disposition", first.group(2).strip());
            }
        }
    }

    private static void blocked(String[] parts, ObjectNode exclusion) {
        var channels = exclusion.putArray("block");
        var actions = exclusion.putArray("blockActions");
        words(parts.length > 1 ? parts[1] : "")
                .forEach(word -> (dimension(word).equals("action") ? actions : channels).add(word));
        if (parts.length > 2 && !parts[2].isBlank()) {
            exclusion.put("for", Lengths.write(parts[2].strip()));
        }
    }

    private static String dimension(String word) {
        if (Term.find(Channel.class, word).isPresent()) {
            return "channel";
        }
        return CATEGORY.matcher(word).matches() ? "category" : "action";
    }

    private static List<String> words(String text) {
        return Stream.of(text.strip().split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
