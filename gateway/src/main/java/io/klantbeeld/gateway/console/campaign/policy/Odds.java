package io.klantbeeld.gateway.console.campaign.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.campaign.Section;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Query;
import io.klantbeeld.gateway.console.dialogue.State;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** Where policies contradict or shadow each other, or do nothing for a campaign that relies on them. */
record Odds(State state, List<Conflict> conflicts) {
    /**
     * One of them.
     *
     * @param about the policies, the one without effect first, and the campaign where there is one
     * @param text in English; for what the console has no sentence of its own
     */
    record Conflict(List<String> keys, List<Named> about, ConflictKind kind, String text) {}

    /** Something with a page of its own. */
    record Named(String name, String address) {
        static Named of(Section section, String key) {
            return new Named(Vocabulary.readable(key), section.path() + "/" + Query.encoded(key));
        }
    }

    static Odds of(List<Answer> answers) {
        var conflicts = new ArrayList<Conflict>();
        for (var answer : answers) {
            if (!answer.state().isReady()) {
                return new Odds(answer.state(), List.of());
            }
            answer.bodyOrNothing().path("items").forEach(item -> conflicts.add(conflict(item)));
        }
        return new Odds(State.READY, List.copyOf(conflicts));
    }

    /** Those that a policy is part of. */
    Odds about(String policy) {
        return new Odds(
                state,
                conflicts.stream()
                        .filter(conflict -> conflict.keys().contains(policy))
                        .toList());
    }

    private static Conflict conflict(JsonNode item) {
        var keys = new ArrayList<String>();
        item.path("policies").forEach(key -> keys.add(key.asText()));
        var about = new ArrayList<Named>();
        keys.forEach(key -> about.add(Named.of(Section.POLICIES, key)));
        var campaign = Fields.text(item, "campaign");
        if (campaign != null) {
            about.add(Named.of(Section.CAMPAIGNS, campaign));
        }
        return new Conflict(
                List.copyOf(keys),
                List.copyOf(about),
                ConflictKind.of(Fields.text(item, "code")),
                String.valueOf(Fields.text(item, "text")));
    }
}
