package io.klantbeeld.gateway.console.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Figures;
import io.klantbeeld.gateway.console.dialogue.State;
import io.klantbeeld.gateway.console.vocabulary.Fields;

/**
 * What a rule would find.
 *
 * @param estimate by a sample; only when the preview has just begun
 * @param count persons for whom it holds, of those who were examined so far
 * @param exact whether everybody was examined
 * @param refusal why there is no preview, or null
 */
record PreviewView(
        State state,
        String id,
        boolean running,
        boolean cancelled,
        int percent,
        Estimate estimate,
        String count,
        boolean exact,
        String refusal) {
    /**
     * How many persons a rule holds for, judged by a sample.
     *
     * @param low at least so many, with 95 % confidence
     * @param high at most so many
     * @param whole whether the sample was everybody
     */
    record Estimate(String count, String low, String high, String sampled, String persons, boolean whole) {
        private static Estimate of(JsonNode estimate, Figures figures) {
            return estimate.isObject()
                    ? new Estimate(
                            figures.count(estimate, "count"),
                            figures.count(estimate, "low"),
                            figures.count(estimate, "high"),
                            figures.count(estimate, "sampled"),
                            figures.count(estimate, "persons"),
                            estimate.path("sampled").asLong()
                                    >= estimate.path("persons").asLong())
                    : null;
        }
    }

    static PreviewView of(Answer answer, Figures figures, String refusal) {
        var preview = answer.bodyOrNothing();
        var state = Fields.text(preview, "state");
        return new PreviewView(
                answer.state(),
                Fields.text(preview, "id"),
                "RUNNING".equals(state),
                "CANCELLED".equals(state),
                figures.percent(preview, "progress"),
                Estimate.of(preview.path("estimate"), figures),
                figures.count(preview, "count"),
                preview.path("exact").asBoolean(),
                answer instanceof Answer.Ok ? null : refusal);
    }

    /** Where it is read again. */
    public String address() {
        return PreviewSection.ADDRESS + "/" + id;
    }
}
