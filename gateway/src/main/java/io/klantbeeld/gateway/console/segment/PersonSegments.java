package io.klantbeeld.gateway.console.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.State;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import java.util.List;

/**
 * The segments that a person is in, and those that they were in.
 *
 * @param past those that they left
 */
record PersonSegments(State state, List<Item> present, List<Item> past) {
    /**
     * One of them.
     *
     * @param until when they left it, or null
     */
    record Item(
            SegmentView.Other segment,
            String brand,
            boolean member,
            Dates.When since,
            Dates.When until,
            List<EvidenceView> evidence) {}

    static PersonSegments of(Answer answer, Telling telling) {
        var all = EvidenceView.list(answer.bodyOrNothing().path("items"), item -> item(item, telling));
        var state = answer.state().isReady() && all.isEmpty() ? State.EMPTY : answer.state();
        return new PersonSegments(
                state,
                all.stream().filter(Item::member).toList(),
                all.stream().filter(item -> !item.member()).toList());
    }

    private static Item item(JsonNode item, Telling telling) {
        return new Item(
                SegmentView.Other.of(Fields.text(item, "segment")),
                Vocabulary.readable(Fields.text(item, "brand")),
                item.path("member").asBoolean(),
                telling.when(item, "since"),
                telling.when(item, "until"),
                EvidenceView.list(item.path("evidence"), clause -> EvidenceView.of(clause, List.of(), telling)));
    }
}
