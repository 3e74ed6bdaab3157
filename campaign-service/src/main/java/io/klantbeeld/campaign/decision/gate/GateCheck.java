package io.klantbeeld.campaign.decision.gate;

/** One gate: it judges a candidate by what is in it and nothing else. */
@FunctionalInterface
interface GateCheck {
    GateResult check(Candidate candidate);
}
