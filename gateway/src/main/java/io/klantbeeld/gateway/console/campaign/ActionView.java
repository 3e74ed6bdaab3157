package io.klantbeeld.gateway.console.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import io.klantbeeld.gateway.console.vocabulary.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Something that a campaign offers or says.
 *
 * @param conditions those that are not true for everybody, in CEL
 */
record ActionView(
        String name,
        String kind,
        List<StoryView.Line> facts,
        List<StoryView.Line> conditions,
        List<Treatment> treatments) {
    private static final List<String> CONDITIONS = List.of("eligibility", "applicability", "suitability");

    /**
     * How it is brought on a channel.
     *
     * @param expected share of contacts that are answered, in percents, or null
     */
    record Treatment(Word channel, String template, String cost, String expected) {
        static Treatment of(JsonNode treatment, CampaignWords words) {
            return new Treatment(
                    words.channel(Fields.text(treatment, "channel")),
                    Vocabulary.readable(Fields.text(treatment, "template")),
                    words.money(treatment.path("cost")),
                    words.expected(treatment.path("propensity")));
        }
    }

    static ActionView of(JsonNode action, CampaignWords words) {
        var conditions = new ArrayList<StoryView.Line>();
        for (var name : CONDITIONS) {
            var text = Fields.text(action, name);
            StoryView.line(conditions, words.field(name), "true".equals(text) ? null : text);
        }
        var treatments = new ArrayList<Treatment>();
        action.path("treatments").forEach(treatment -> treatments.add(Treatment.of(treatment, words)));
        return new ActionView(
                Vocabulary.readable(Fields.text(action, "key")),
                words.value(Fields.text(action, "kind")),
                facts(action, words),
                List.copyOf(conditions),
                List.copyOf(treatments));
    }

    private static List<StoryView.Line> facts(JsonNode action, CampaignWords words) {
        var lines = new ArrayList<StoryView.Line>();
        var lever = Fields.number(action, "lever");
        var topics = StreamSupport.stream(action.path("topics").spliterator(), false)
                .map(topic -> Vocabulary.readable(topic.asText()))
                .collect(Collectors.joining(", "));
        StoryView.line(lines, words.field("category"), words.value(Fields.text(action, "category")));
        StoryView.line(lines, words.field("purpose"), words.value(Fields.text(action, "purpose")));
        StoryView.line(lines, words.field("topics"), topics.isEmpty() ? null : topics);
        StoryView.line(lines, words.field("contentClass"), words.value(Fields.text(action, "contentClass")));
        StoryView.line(lines, words.field("value"), words.money(action.path("value")));
        StoryView.line(lines, words.field("minimumScore"), words.number(action, "minimumScore"));
        StoryView.line(
                lines,
                words.field("lever"),
                lever == null || lever.compareTo(BigDecimal.ONE) == 0 ? null : words.number(action, "lever"));
        StoryView.line(lines, words.field("stock"), words.number(action.path("stock"), "total"));
        StoryView.line(lines, words.field("capacity"), words.throughput(action.path("capacity")));
        StoryView.line(lines, words.field("group"), Fields.text(action, "group"));
        return List.copyOf(lines);
    }
}
