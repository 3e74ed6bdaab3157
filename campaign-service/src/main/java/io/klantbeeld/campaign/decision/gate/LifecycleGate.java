package io.klantbeeld.campaign.decision.gate;

import io.klantbeeld.campaign.campaign.Lifecycle;
import java.util.Map;

/** Does the campaign run, by an approved revision, on a channel without a brake, within its validity? */
final class LifecycleGate implements GateCheck {
    @Override
    public GateResult check(Candidate candidate) {
        return judge(candidate).by(candidate.revision().rule());
    }

    private static GateResult judge(Candidate candidate) {
        var campaign = candidate.campaign();
        var validity = candidate.revision().definition().validity();
        if (campaign.killed()) {
            return GateResult.stopped(Gate.LIFECYCLE, "KILL_SWITCH");
        }
        if (campaign.state() == Lifecycle.DRAFT || campaign.state() == Lifecycle.IN_REVIEW) {
            return stopped("NOT_APPROVED", campaign.state());
        }
        if (campaign.state() != Lifecycle.RUNNING) {
            return stopped("NOT_RUNNING", campaign.state());
        }
        if (campaign.brakedChannels().contains(candidate.treatment().channel())) {
            return GateResult.stopped(Gate.LIFECYCLE, "CHANNEL_PAUSED")
                    .judgedBy(Map.of("channel", candidate.treatment().channel()));
        }
        if (!validity.includes(candidate.now())) {
            return GateResult.stopped(Gate.LIFECYCLE, "OUTSIDE_VALIDITY")
                    .until(validity.startsAfter(candidate.now()) ? validity.from() : null);
        }
        return GateResult.passed(Gate.LIFECYCLE);
    }

    private static GateResult stopped(String code, Lifecycle state) {
        return GateResult.stopped(Gate.LIFECYCLE, code).judgedBy(Map.of("state", state.name()));
    }
}
