package io.klantbeeld.campaign.decision.gate;

import java.util.Map;

/** Can the person be reached on the channel, in the name of the brand? */
final class ReachGate implements GateCheck {
    @Override
    public GateResult check(Candidate candidate) {
        var channel = candidate.treatment().channel();
        var evidence = Map.<String, Object>of("channel", channel);
        if (!candidate.channelEnabled()) {
            return GateResult.stopped(Gate.REACH, "CHANNEL_DISABLED").judgedBy(evidence);
        }
        return candidate.known().contactPoint(channel, candidate.brand()).isPresent()
                ? GateResult.passed(Gate.REACH).judgedBy(evidence)
                : GateResult.stopped(Gate.REACH, GateResult.NO_ADDRESS).judgedBy(evidence);
    }
}
