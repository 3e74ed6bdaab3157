package io.klantbeeld.gateway.console.permission;

import io.klantbeeld.gateway.console.dialogue.State;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.ReasonCode;
import io.klantbeeld.gateway.console.vocabulary.Word;
import java.util.List;

/**
 * One answer, layer by layer.
 *
 * @param topic null for the purpose in general
 * @param reason what decides, as a sentence
 * @param basis on what ground, or null
 * @param notice which words were read, or null
 * @param next when it is permitted first, or null
 */
record WhyView(
        State state,
        String brand,
        String purpose,
        String topic,
        Word channel,
        Word outcome,
        String reason,
        String basis,
        String notice,
        Dates.When until,
        Dates.When next,
        List<Step> steps,
        List<Other> others,
        List<String> obligations,
        List<String> limits) {
    /**
     * What one layer says.
     *
     * @param deciding whether the answer comes from here
     */
    record Step(Layer layer, List<Reason> reasons, boolean passed, boolean deciding) {}

    /**
     * A reason with what it rests on.
     *
     * @param good whether it permits
     * @param code null for one that this console does not know
     * @param entry the choice or statement, or null
     * @param rule the row of the law, or null
     */
    record Reason(String text, boolean good, boolean later, ReasonCode code, Entry entry, Statute rule) {}

    /**
     * A row of a rule pack.
     *
     * @param citation null when it is not told
     */
    record Statute(String pack, String row, String citation, String requirement) {}

    /** The answer on another channel. */
    record Other(Word channel, Word outcome, String query) {}

    static WhyView without(State state) {
        return new WhyView(
                state, null, null, null, null, null, null, null, null, null, null, List.of(), List.of(), List.of(),
                List.of());
    }
}
