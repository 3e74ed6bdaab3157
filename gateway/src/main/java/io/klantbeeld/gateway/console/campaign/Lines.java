package io.klantbeeld.gateway.console.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Writes any part of a campaign, a line for each field, with what belongs to it indented below. */
final class Lines {
    private static final int INDENT = 4;

    private final CampaignWords words;

    Lines(CampaignWords words) {
        this.words = words;
    }

    /** The part that stands under a name of JSON such as {@code treatments}; null for none. */
    String of(String name, JsonNode part) {
        if (part.isMissingNode() || part.isNull()) {
            return null;
        }
        if (part.isContainerNode() && part.isEmpty()) {
            return words.nothing();
        }
        if (isMoney(part)) {
            return words.money(part);
        }
        if (part.isObject()) {
            return part.properties().stream()
                    .filter(field -> !field.getValue().isNull())
                    .flatMap(field -> lines(field.getKey(), field.getValue()))
                    .collect(Collectors.joining("\n"));
        }
        return part.isArray() ? items(name, part) : leaf(name, part);
    }

    // The names of lists are those of one thing in them, so that each gets its own.
    private Stream<String> lines(String name, JsonNode part) {
        return hasParts(part) ? each(part).map(item -> line(name, item)) : Stream.of(line(name, part));
    }

    private String line(String name, JsonNode part) {
        var text = of(name, part);
        return hasFields(part) || text.contains("\n")
                ? words.field(name) + ":\n" + text.indent(INDENT).stripTrailing()
                : words.field(name) + ": " + text;
    }

    private String items(String name, JsonNode list) {
        return hasParts(list)
                ? lines(name, list).collect(Collectors.joining("\n"))
                : each(list).map(item -> of(name, item)).collect(Collectors.joining(", "));
    }

    private String leaf(String name, JsonNode value) {
        var field = FieldName.of(name);
        if (field.isEmpty() || !value.isTextual()) {
            return words.scalar(value);
        }
        return switch (field.get()) {
            case CATEGORY, OBJECTIVE -> words.value(value.asText());
            case CHANNEL -> words.channel(value.asText()).text();
            case MARKET -> words.market(value.asText());
            case FALLBACK -> words.language(value.asText());
            default -> words.scalar(value);
        };
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static boolean hasParts(JsonNode part) {
        return part.isArray() && hasFields(part.path(0));
    }

    private static boolean hasFields(JsonNode part) {
        return part.isObject() && !part.isEmpty() && !isMoney(part);
    }

    private static boolean isMoney(JsonNode part) {
        return part.has("amount") && part.has("currency");
    }
}
