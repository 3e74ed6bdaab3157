package io.klantbeeld.gateway.console.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Which template has words in which language. */
record LocaleTable(List<String> languages, List<Row> rows) {
    /** A template. */
    record Row(String name, List<Cell> cells) {}

    /**
     * A template in a language.
     *
     * @param fallback whether it is used where the wanted language is missing
     */
    record Cell(String language, boolean present, boolean fallback) {}

    static LocaleTable of(JsonNode templates, CampaignWords words) {
        var tags = new TreeSet<String>();
        templates.forEach(template -> template.path("variants").fieldNames().forEachRemaining(tags::add));
        var rows = new ArrayList<Row>();
        for (var template : templates) {
            var cells = tags.stream()
                    .map(tag -> new Cell(
                            words.language(tag),
                            template.path("variants").has(tag),
                            tag.equals(Fields.text(template, "fallback"))))
                    .toList();
            rows.add(new Row(Vocabulary.readable(Fields.text(template, "key")), cells));
        }
        return new LocaleTable(tags.stream().map(words::language).toList(), List.copyOf(rows));
    }
}
