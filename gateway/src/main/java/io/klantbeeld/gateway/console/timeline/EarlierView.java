package io.klantbeeld.gateway.console.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Values;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import io.klantbeeld.gateway.console.vocabulary.Word;
import io.klantbeeld.gateway.customer.Part;
import java.util.ArrayList;
import java.util.List;

/** What is left of moments that were kept long enough: how many there were of each kind, and when. */
record EarlierView(List<Kind> kinds) {
    /** Moments of one kind. */
    record Kind(String moments, Word type, Word channel, String brand, Dates.When first, Dates.When last) {}

    /** A part that is missing tells nothing here: the moments that are kept are all there. */
    static EarlierView of(Part part, Vocabulary words, Dates dates) {
        var kinds = new ArrayList<Kind>();
        if (part instanceof Part.Ok(JsonNode baseline)) {
            baseline.path("items").forEach(item -> kinds.add(kind(item, words, dates)));
        }
        return new EarlierView(List.copyOf(kinds));
    }

    private static Kind kind(JsonNode item, Vocabulary words, Dates dates) {
        var channel = Fields.text(item, "channel");
        return new Kind(
                new Values(words, dates).text(item.path("moments")),
                words.type(Fields.text(item, "type")),
                channel == null ? null : words.channel(channel),
                Vocabulary.readable(Fields.text(item, "brand")),
                dates.when(Fields.instant(item, "firstAt")),
                dates.when(Fields.instant(item, "lastAt")));
    }
}
