package io.klantbeeld.campaign.decision.gate;

import io.klantbeeld.campaign.channel.ChannelDescription.Delivery;
import io.klantbeeld.campaign.channel.ChannelName;
import java.util.Map;

/** Can the person be reached on the channel, in the name of the brand, at an address that is open? */
final class ReachGate implements GateCheck {
    @Override
    public GateResult check(Candidate candidate) {
        var channel = candidate.treatment().channel();
        if (!candidate.channelEnabled()) {
            return on(channel, GateResult.stopped(Gate.REACH, "CHANNEL_DISABLED"));
        }
        if (!needsAddress(channel)) {
            return on(channel, GateResult.passed(Gate.REACH));
        }
        if (candidate.known().contactPoint(channel, candidate.brand()).isEmpty()) {
            return on(channel, GateResult.stopped(Gate.REACH, GateResult.NO_ADDRESS));
        }
        return candidate.block() == null
                ? on(channel, GateResult.passed(Gate.REACH))
                : GateResult.stopped(Gate.REACH, "ADDRESS_INVALID")
                        .judgedBy(Map.of("channel", channel, "block", candidate.block()));
    }

    private static GateResult on(String channel, GateResult result) {
        return result.judgedBy(Map.of("channel", channel));
    }

    // People have the addresses of their own channel, and who asks for a page is there already.
    private static boolean needsAddress(String channel) {
        return ChannelName.of(channel)
                .map(name -> name.delivery() == Delivery.PUSH)
                .orElse(true);
    }
}
