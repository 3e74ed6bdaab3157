package io.klantbeeld.campaign.decision.gate;

import java.util.Map;

/** Names the channel that was chosen; treatments are tried in the order of their author. */
final class ChannelGate implements GateCheck {
    @Override
    public GateResult check(Candidate candidate) {
        return GateResult.passed(Gate.CHANNEL)
                .judgedBy(Map.of("channel", candidate.treatment().channel()));
    }
}
