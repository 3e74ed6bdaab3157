package io.klantbeeld.gateway.console.administration.consent;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.administration.consent.Sheet.Line;
import io.klantbeeld.gateway.console.consent.ConsentWords;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Writes what the fields of a definition say; fields that say nothing are left out. */
final class SheetWords {
    private final JsonNode definition;
    private final ConsentWords words;
    private final Dates dates;
    private final List<Line> lines = new ArrayList<>();

    SheetWords(JsonNode definition, ConsentWords words, Dates dates) {
        this.definition = definition;
        this.words = words;
        this.dates = dates;
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    ConsentWords words() {
        return words;
    }

    SheetWords text(Field field, String name) {
        return text(field, name, UnaryOperator.identity());
    }

    SheetWords text(Field field, String name, UnaryOperator<String> word) {
        return add(field, Fields.text(definition, name), word);
    }

    /** A list, in the order in which it is written. */
    SheetWords list(Field field, JsonNode list, UnaryOperator<String> word) {
        var joined = joined(list, word, false);
        return add(field, joined.isEmpty() ? null : joined, UnaryOperator.identity());
    }

    /** A set, in the order of its words. */
    SheetWords set(Field field, JsonNode set, UnaryOperator<String> word) {
        var joined = joined(set, word, true);
        return add(field, joined.isEmpty() ? null : joined, UnaryOperator.identity());
    }

    SheetWords yesOrNo(Field field, String name, String yes) {
        boolean is = yes.equals(Fields.text(definition, name));
        return add(field, words.vocabulary().yesOrNo(is), UnaryOperator.identity());
    }

    SheetWords time(Field field, String name) {
        var when = dates.when(Fields.instant(definition, name));
        return add(field, when == null ? null : when.full(), UnaryOperator.identity());
    }

    /** Names by language. */
    SheetWords names(Field field) {
        var names = definition.path("names").properties().stream()
                .map(name -> language(name.getKey()) + ": " + name.getValue().asText())
                .sorted()
                .collect(Collectors.joining(" · "));
        return add(field, names.isEmpty() ? null : names, UnaryOperator.identity());
    }

    String language(String tag) {
        var name = Locale.forLanguageTag(tag).getDisplayLanguage(locale());
        return name.isEmpty() ? tag : Vocabulary.capitalised(name);
    }

    String country(String code) {
        return Locale.of("", code).getDisplayCountry(locale());
    }

    String channel(String key) {
        return words.vocabulary().channel(key).text();
    }

    static String joined(JsonNode list, UnaryOperator<String> word, boolean sorted) {
        var texts = StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .map(word);
        return (sorted ? texts.sorted() : texts).collect(Collectors.joining(", "));
    }

    private SheetWords add(Field field, String text, UnaryOperator<String> word) {
        if (text != null) {
            lines.add(new Line(field, word.apply(text)));
        }
        return this;
    }

    private Locale locale() {
        return words.vocabulary().locale();
    }
}
