package io.klantbeeld.gateway.console.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.State;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import java.util.ArrayList;
import java.util.List;

/**
 * What a revision changes, place by place.
 *
 * @param against number of the revision that it is compared with, or null for none
 */
record Changes(State state, int number, Integer against, List<Change> all) {
    /**
     * A place that differs.
     *
     * @param before null for what is added
     * @param after null for what is removed
     */
    record Change(String place, String before, String after) {}

    static Changes of(Answer answer, CampaignWords words) {
        var told = answer.bodyOrNothing();
        var changes = new ArrayList<Change>();
        told.path("differences").forEach(difference -> changes.add(change(difference, words)));
        var state = answer.state().isReady() && changes.isEmpty() ? State.EMPTY : answer.state();
        return new Changes(
                state,
                told.path("number").asInt(),
                told.path("against").isInt() ? told.path("against").asInt() : null,
                List.copyOf(changes));
    }

    private static Change change(JsonNode difference, CampaignWords words) {
        var path = String.valueOf(Fields.text(difference, "path"));
        var name = name(path);
        return new Change(
                words.place(path),
                words.any(name, difference.path("before")),
                words.any(name, difference.path("after")));
    }

    // An element of a list is told by what it consists of.
    private static String name(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
