package io.klantbeeld.gateway.console.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.dialogue.Query;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Term;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/**
 * What a campaign does, in words.
 *
 * @param event that lets people in
 * @param when condition on it, in CEL, or null
 * @param segment whom it is for, or null for everybody
 * @param audience condition on the person, in CEL, or null
 * @param rest how long nobody enters again, or null
 */
record StoryView(
        String event,
        String when,
        String segment,
        String audience,
        ReEntry reEntry,
        String rest,
        List<StepView> steps,
        List<ActionView> actions,
        LocaleTable locales,
        List<Line> facts,
        List<Policy> policies) {
    /** A step of the journey. */
    record StepView(String name, String action, String time) {}

    /** A fact with its name. */
    record Line(String name, String value) {}

    /** A contact policy that the author relies on. */
    record Policy(String name, String address) {}

    static StoryView of(JsonNode definition, CampaignWords words) {
        var journey = definition.path("journey");
        var audience = definition.path("audience");
        var steps = new ArrayList<StepView>();
        journey.path("steps")
                .forEach(step -> steps.add(new StepView(
                        Vocabulary.readable(Fields.text(step, "key")),
                        Vocabulary.readable(Fields.text(step, "action")),
                        String.valueOf(words.length(step, "expiresAfter")))));
        var actions = new ArrayList<ActionView>();
        definition.path("actions").forEach(action -> actions.add(ActionView.of(action, words)));
        return new StoryView(
                String.valueOf(Fields.text(journey.path("entry"), "event")),
                Fields.text(journey.path("entry"), "when"),
                Fields.text(audience, "segment"),
                Fields.text(audience, "when"),
                Term.find(ReEntry.class, Fields.text(journey, "reEntry")).orElse(ReEntry.OTHER),
                words.length(journey, "reEntryAfter"),
                List.copyOf(steps),
                List.copyOf(actions),
                LocaleTable.of(definition.path("templates"), words),
                facts(definition, words),
                policies(definition));
    }

    private static List<Line> facts(JsonNode definition, CampaignWords words) {
        var lines = new ArrayList<Line>();
        line(lines, words.field("objective"), words.value(Fields.text(definition, "objective")));
        line(lines, words.field("holdOut"), words.holdOut(definition.path("holdOut")));
        line(lines, words.field("budget"), words.money(definition.path("budget")));
        line(lines, words.field("capacity"), words.throughput(definition.path("capacity")));
        line(lines, words.field("kpi"), Fields.text(definition, "kpi"));
        line(lines, words.field("attributionWindow"), words.length(definition, "attributionWindow"));
        line(lines, words.field("owner"), Fields.text(definition, "owner"));
        return List.copyOf(lines);
    }

    static void line(List<Line> lines, String name, String value) {
        if (value != null) {
            lines.add(new Line(name, value));
        }
    }

    private static List<Policy> policies(JsonNode definition) {
        var policies = new ArrayList<Policy>();
        definition
                .path("policies")
                .forEach(policy -> policies.add(new Policy(
                        Vocabulary.readable(policy.asText()),
                        Section.POLICIES.path() + "/" + Query.encoded(policy.asText()))));
        return List.copyOf(policies);
    }

    /** Where the segment is told about. */
    public String segmentAddress() {
        return "/console/segments/" + Query.encoded(segment);
    }
}
