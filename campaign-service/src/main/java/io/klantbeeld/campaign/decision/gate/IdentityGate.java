package io.klantbeeld.campaign.decision.gate;

import io.klantbeeld.event.profile.ProfileState;

/** Is there such a person, and may anything be done about them? */
final class IdentityGate implements GateCheck {
    @Override
    public GateResult check(Candidate candidate) {
        if (candidate.person().isEmpty()) {
            return GateResult.stopped(Gate.IDENTITY, "PERSON_UNKNOWN");
        }
        var state = candidate.known().state();
        return state == ProfileState.ACTIVE
                ? GateResult.passed(Gate.IDENTITY)
                : GateResult.stopped(Gate.IDENTITY, "PERSON_" + state);
    }
}
