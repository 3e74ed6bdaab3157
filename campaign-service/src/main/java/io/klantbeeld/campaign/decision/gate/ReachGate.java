package io.klantbeeld.campaign.decision.gate;

import io.klantbeeld.campaign.channel.ChannelDescription.Delivery;
import io.klantbeeld.campaign.channel.ChannelName;
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
        return !needsAddress(channel)
                        || candidate
                                .known()
                                .contactPoint(channel, candidate.brand())
                                .isPresent()
                ? GateResult.passed(Gate.REACH).judgedBy(evidence)
                : GateResult.stopped(Gate.REACH, GateResult.NO_ADDRESS).judgedBy(evidence);
    }

    // People have the addresses of their own channel, and who asks for a page is there already.
    private static boolean needsAddress(String channel) {
        return ChannelName.of(channel)
                .map(name -> name.delivery() == Delivery.PUSH)
                .orElse(true);
    }
}
