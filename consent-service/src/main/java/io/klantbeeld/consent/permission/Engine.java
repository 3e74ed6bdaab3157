package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.permission.reason.Reason;
import io.klantbeeld.consent.permission.reason.ReasonCode.Effect;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Asks the layers in their order; decisions, the matrix and the published cells all come from here. */
final class Engine {
    // In the order of Layer. Suppressions, rule packs, attribute grants and preferences take their places here.
    private static final List<LayerRule> RULES =
            List.of(LayerRule::request, LayerRule::subject, LayerRule::basis, LayerRule::validity);

    private Engine() {}

    static Answer answer(Case it, Explain explain) {
        var against = new ArrayList<Reason>();
        for (var rule : RULES) {
            against.addAll(rule.against(it));
            if (explain == Explain.FIRST && !against.isEmpty()) {
                return refusal(List.of(against.getFirst()));
            }
        }
        return against.isEmpty() ? permission(it) : refusal(against);
    }

    private static Answer permission(Case it) {
        var lawful = it.lawful();
        return new Answer(
                Outcome.PERMIT,
                List.of(lawful.reason()),
                lawful.basis(),
                lawful.notice(),
                lawful.until().equals(Instant.MAX) ? null : lawful.until());
    }

    private static Answer refusal(List<Reason> against) {
        boolean passes = against.stream().allMatch(reason -> reason.code().effect() == Effect.DEFER);
        return new Answer(passes ? Outcome.DEFER : Outcome.DENY, against, null, null, null);
    }
}
