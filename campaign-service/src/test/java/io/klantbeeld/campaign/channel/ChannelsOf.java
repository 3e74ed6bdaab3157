package io.klantbeeld.campaign.channel;

import java.util.List;

/** Channels with adapters that a test brings. */
public final class ChannelsOf {
    private ChannelsOf() {}

    public static Channels adapters(ChannelAdapter... adapters) {
        return new Channels(List.of(adapters), List.of());
    }
}
