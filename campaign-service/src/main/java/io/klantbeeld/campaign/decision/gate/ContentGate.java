package io.klantbeeld.campaign.decision.gate;

import java.util.Map;

/** Is there something to say in the person's language? Where not, the fallback is used, and seen to be used. */
final class ContentGate implements GateCheck {
    @Override
    public GateResult check(Candidate candidate) {
        var wanted = candidate.known().language();
        var template =
                candidate.revision().definition().template(candidate.treatment().template());
        if (template.isEmpty()) {
            return GateResult.stopped(Gate.CONTENT, "RENDER_FAILED");
        }
        if (wanted == null || template.get().ownLocaleFor(wanted).isPresent()) {
            return GateResult.passed(Gate.CONTENT);
        }
        return GateResult.passed(Gate.CONTENT, "TEMPLATE_MISSING_LOCALE")
                .judgedBy(Map.of("wanted", wanted, "fallback", template.get().localeFor(null)));
    }
}
