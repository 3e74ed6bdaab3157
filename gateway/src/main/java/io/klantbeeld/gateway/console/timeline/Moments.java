package io.klantbeeld.gateway.console.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.timeline.TimelineView.Detail;
import io.klantbeeld.gateway.console.timeline.TimelineView.Entry;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Values;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import io.klantbeeld.gateway.console.vocabulary.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads contact moments as lines of a timeline. */
final class Moments {
    private static final Set<String> TOLD_ELSEWHERE = Set.of("subject");

    private final Vocabulary words;
    private final Dates dates;
    private final Values values;

    Moments(Vocabulary words, Dates dates) {
        this.words = words;
        this.dates = dates;
        this.values = new Values(words, dates);
    }

    List<Entry> entries(JsonNode items) {
        var entries = new ArrayList<Entry>();
        var day = "";
        for (var item : items) {
            var at = dates.when(Fields.instant(item, "occurredAt"));
            if (at != null && Fields.text(item, "id") != null) {
                entries.add(entry(item, at, !at.date().equals(day)));
                day = at.date();
            }
        }
        return List.copyOf(entries);
    }

    private Entry entry(JsonNode item, Dates.When at, boolean newDay) {
        var type = words.type(Fields.text(item, "type"));
        var channel = Fields.text(item, "channel");
        var status = Fields.text(item, "status");
        var campaign = Fields.text(item, "campaign");
        return new Entry(
                Fields.text(item, "id"),
                Integer.toHexString(item.hashCode()),
                newDay,
                Timeline.title(item, words),
                pictured(type, channel, item),
                channel == null ? null : words.channel(channel),
                words.direction(Fields.text(item, "direction")),
                at,
                Vocabulary.readable(Fields.text(item, "brand")),
                Vocabulary.readable(Fields.text(item, "source")),
                campaign == null ? null : Vocabulary.readable(campaign),
                status == null ? null : words.status(status),
                details(item.path("properties")));
    }

    /** A message looks like its channel, because a letter is no mail, and a choice about permission like a shield. */
    private Word pictured(Word type, String channel, JsonNode item) {
        if ("MESSAGE".equals(Fields.text(item, "type")) && channel != null) {
            return type.withIcon(words.channel(channel).icon());
        }
        return String.valueOf(Fields.text(item, "name")).startsWith("Consent ") ? type.withIcon("shield") : type;
    }

    private List<Detail> details(JsonNode properties) {
        var details = new ArrayList<Detail>();
        properties.properties().forEach(property -> {
            if (!TOLD_ELSEWHERE.contains(property.getKey())
                    && !property.getValue().isNull()) {
                details.add(new Detail(
                        words.trait(property.getKey()), values.text(property.getKey(), property.getValue())));
            }
        });
        return List.copyOf(details);
    }
}
