package io.klantbeeld.campaign.decision.gate;

import io.klantbeeld.campaign.campaign.Campaign;
import io.klantbeeld.campaign.campaign.CompiledCampaign;
import io.klantbeeld.campaign.campaign.Lifecycle;
import io.klantbeeld.campaign.campaign.definition.Validity;
import java.time.Instant;
import java.util.Map;

/** Does the campaign run, by an approved revision, on a channel without a brake, within its validity? */
final class LifecycleGate implements GateCheck {
    @Override
    public GateResult check(Candidate candidate) {
        return check(
                candidate.campaign(),
                candidate.revision(),
                candidate.treatment().channel(),
                candidate.now());
    }

    static GateResult check(Campaign campaign, CompiledCampaign revision, String channel, Instant now) {
        return judge(campaign, revision.definition().validity(), channel, now).by(revision.rule());
    }

    private static GateResult judge(Campaign campaign, Validity validity, String channel, Instant now) {
        if (campaign.killed()) {
            return GateResult.stopped(Gate.LIFECYCLE, "KILL_SWITCH");
        }
        if (campaign.state() == Lifecycle.DRAFT || campaign.state() == Lifecycle.IN_REVIEW) {
            return stopped("NOT_APPROVED", campaign.state());
        }
        if (campaign.state() != Lifecycle.RUNNING) {
            return stopped("NOT_RUNNING", campaign.state());
        }
        if (campaign.brakedChannels().contains(channel)) {
            return GateResult.stopped(Gate.LIFECYCLE, "CHANNEL_PAUSED").judgedBy(Map.of("channel", channel));
        }
        if (!validity.includes(now)) {
            return GateResult.stopped(Gate.LIFECYCLE, "OUTSIDE_VALIDITY")
                    .until(validity.startsAfter(now) ? validity.from() : null);
        }
        return GateResult.passed(Gate.LIFECYCLE);
    }

    private static GateResult stopped(String code, Lifecycle state) {
        return GateResult.stopped(Gate.LIFECYCLE, code).judgedBy(Map.of("state", state.name()));
    }
}
