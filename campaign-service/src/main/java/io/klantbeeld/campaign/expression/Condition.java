package io.klantbeeld.campaign.expression;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelLateFunctionBindings;
import dev.cel.runtime.CelRuntime;
import java.util.List;
import java.util.Map;

/** A condition that an author wrote, checked and ready to be evaluated; it is immutable and may be shared. */
public final class Condition {
    private static final String ALWAYS = "true";
    private static final Result HOLDS = new Result(true, null);

    private final String text;
    private final CelRuntime.Program program;
    private final List<SegmentName> segments;
    private final boolean aboutPerson;

    Condition(String text, CelRuntime.Program program, List<SegmentName> segments, boolean aboutPerson) {
        this.text = text;
        this.program = program;
        this.segments = List.copyOf(segments);
        this.aboutPerson = aboutPerson;
    }

    /** The condition as it was written. */
    public String text() {
        return text;
    }

    /** Where it names segments. */
    public List<SegmentName> segments() {
        return segments;
    }

    /** Tells whether it needs to know the person, and not the event alone. */
    public boolean isAboutPerson() {
        return aboutPerson;
    }

    /** Evaluates the condition; one that cannot be evaluated does not hold, and the result says why. */
    public Result test(Situation situation) {
        // What most authors leave as it is.
        if (text.equals(ALWAYS)) {
            return HOLDS;
        }
        try {
            var value = segments.isEmpty()
                    ? program.eval(variables(situation))
                    : program.eval(variables(situation), functions(situation));
            return value instanceof Boolean holds ? new Result(holds, null) : new Result(false, "NOT_A_CONDITION");
        } catch (CelEvaluationException e) {
            // The code only: the message repeats values, and so personal data.
            return new Result(false, e.getErrorCode().name());
        }
    }

    private static Map<String, Object> variables(Situation situation) {
        return Map.of("traits", situation.traits(), "event", situation.event(), "context", situation.context());
    }

    private static CelLateFunctionBindings functions(Situation situation) {
        return CelLateFunctionBindings.from(
                CelFunctionBinding.from(Language.IN_SEGMENT_OVERLOAD, String.class, segment -> situation
                        .inSegment()
                        .test(segment)));
    }

    /**
     * What became of an evaluation.
     *
     * @param failure why it could not be evaluated, such as {@code ATTRIBUTE_NOT_FOUND}; null when it could
     */
    public record Result(boolean holds, String failure) {}
}
