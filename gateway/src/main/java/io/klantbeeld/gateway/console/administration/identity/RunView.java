package io.klantbeeld.gateway.console.administration.identity;

import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Figures;
import io.klantbeeld.gateway.console.dialogue.State;
import io.klantbeeld.gateway.console.vocabulary.Fields;

/**
 * How far a run over all persons is, and what it found.
 *
 * @param percent 0 to 100
 * @param moved identifiers that come to another person
 * @param chosen how many of those have a choice about consent
 * @param refusal why there is no run, or null
 */
record RunView(
        RunKind kind,
        State state,
        String id,
        boolean running,
        boolean cancelled,
        int percent,
        String examined,
        String merged,
        String split,
        String moved,
        String chosen,
        String refusal) {
    static RunView of(RunKind kind, Answer answer, Figures figures, String refusal) {
        var run = answer.bodyOrNothing();
        var state = Fields.text(run, "state");
        return new RunView(
                kind,
                answer.state(),
                Fields.text(run, "id"),
                "RUNNING".equals(state),
                "CANCELLED".equals(state),
                figures.percent(run, "progress"),
                figures.count(run, "examined"),
                figures.count(run, "merged"),
                figures.count(run, "split"),
                figures.count(run, "movedIdentifiers"),
                figures.count(run, "movedChoices"),
                answer instanceof Answer.Ok ? null : refusal);
    }

    /** Where it is read again. */
    public String address() {
        return "/console/administration/identity/" + kind.noun() + "/" + id;
    }
}
