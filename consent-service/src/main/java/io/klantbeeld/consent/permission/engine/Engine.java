package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.permission.engine.Lawfulness.Lawful;
import io.klantbeeld.consent.permission.reason.Reason;
import io.klantbeeld.consent.permission.reason.ReasonCode.Effect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Asks the layers in their order. */
public final class Engine {
    /** The order of reasons within a layer; the latest fact comes first where codes are equal. */
    static final Comparator<Reason> BY_CODE = Comparator.comparing(Reason::code);

    private static final List<LayerRule> STANDING = List.of(
            RequestLayer::against,
            SubjectLayer::against,
            ContactPointLayer::works,
            Suppressions::layer,
            LawLayer::rulePack,
            LawLayer::basis,
            LawLayer::validity,
            Mask::layer,
            PreferenceLayer::against);

    private static final List<LayerRule> CONTACT = List.of(
            RequestLayer::against,
            SubjectLayer::against,
            ContactPointLayer::reach,
            ContactPointLayer::works,
            Suppressions::layer,
            LawLayer::rulePack,
            LawLayer::basis,
            LawLayer::validity,
            Mask::layer,
            PreferenceLayer::against,
            Hours::layer);

    private Engine() {}

    /** Decides one contact. */
    public static Answer contact(Case it, Explain explain) {
        return answer(CONTACT, it, explain);
    }

    /** Decides whether such contacts may be made at all, whatever the address and the hour. */
    public static Answer standing(Case it) {
        return answer(STANDING, it, Explain.FIRST);
    }

    private static Answer answer(List<LayerRule> rules, Case it, Explain explain) {
        var against = new ArrayList<Reason>();
        for (var rule : rules) {
            against.addAll(rule.against(it));
            if (explain == Explain.FIRST && !against.isEmpty()) {
                return refusal(List.of(against.getFirst()));
            }
        }
        return against.isEmpty() ? permission(it, it.lawful().orElseThrow()) : refusal(against);
    }

    private static Answer permission(Case it, Lawful lawful) {
        boolean limited = !Limit.of(it).isEmpty() || !new Mask(it).denied().isEmpty();
        return new Answer(
                limited ? Outcome.PERMIT_WITH_LIMITS : Outcome.PERMIT,
                List.of(lawful.reason()),
                lawful.basis(),
                lawful.notice());
    }

    private static Answer refusal(List<Reason> against) {
        boolean passes = against.stream().allMatch(reason -> reason.code().effect() == Effect.DEFER);
        return new Answer(passes ? Outcome.DEFER : Outcome.DENY, against, null, null);
    }
}
