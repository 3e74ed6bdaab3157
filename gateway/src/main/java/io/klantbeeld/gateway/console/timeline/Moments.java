package io.klantbeeld.gateway.console.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.timeline.TimelineView.Contact;
import io.klantbeeld.gateway.console.timeline.TimelineView.Detail;
import io.klantbeeld.gateway.console.timeline.TimelineView.Entry;
import io.klantbeeld.gateway.console.timeline.TimelineView.Mood;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Values;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import io.klantbeeld.gateway.console.vocabulary.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads contact moments as lines of a timeline. */
final class Moments {
    /** Properties that are shown by themselves once profile-service understood them. */
    private static final Map<String, String> TOLD_ELSEWHERE = Map.of(
            "cost", "cost",
            "currency", "cost",
            "sentiment", "sentiment",
            "rating", "sentiment",
            "contactId", "contactId",
            "conversationId", "conversationId",
            "conversation_id", "conversationId");

    private final String person;
    private final Vocabulary words;
    private final Dates dates;
    private final Values values;

    Moments(String person, Vocabulary words, Dates dates) {
        this.person = person;
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
                mood(item),
                cost(item),
                contact(item),
                details(item));
    }

    private Mood mood(JsonNode item) {
        var sentiment = Fields.number(item, "sentiment");
        return sentiment == null ? null : new Mood(words.mood(sentiment), values.text(item.path("sentiment")));
    }

    private String cost(JsonNode item) {
        var cost = item.path("cost");
        return cost.hasNonNull("amount") && cost.hasNonNull("currency") ? values.money(cost) : null;
    }

    /** Only campaigns make contacts, so that a moment of another source with a contact is an answer to it. */
    private Contact contact(JsonNode item) {
        var id = Fields.text(item, "contactId");
        if (id == null) {
            return null;
        }
        var path = Address.ofPerson(person) + "/contacts/" + Address.encoded(id);
        return new Contact(id, path, Fields.text(item, "status") == null);
    }

    /** A message looks like its channel, because a letter is no mail, and a choice about permission like a shield. */
    private Word pictured(Word type, String channel, JsonNode item) {
        if ("MESSAGE".equals(Fields.text(item, "type")) && channel != null) {
            return type.withIcon(words.channel(channel).icon());
        }
        return String.valueOf(Fields.text(item, "name")).startsWith("Consent ") ? type.withIcon("shield") : type;
    }

    private List<Detail> details(JsonNode item) {
        var details = new ArrayList<Detail>();
        item.path("properties").properties().forEach(property -> {
            if (!isToldElsewhere(property.getKey(), item)
                    && !property.getValue().isNull()) {
                details.add(new Detail(
                        words.trait(property.getKey()), values.text(property.getKey(), property.getValue())));
            }
        });
        return List.copyOf(details);
    }

    private static boolean isToldElsewhere(String property, JsonNode item) {
        return property.equals("subject")
                || TOLD_ELSEWHERE.containsKey(property) && item.hasNonNull(TOLD_ELSEWHERE.get(property));
    }
}
