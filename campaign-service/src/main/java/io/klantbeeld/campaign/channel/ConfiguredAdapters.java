package io.klantbeeld.campaign.channel;

import java.util.List;

/** Gives adapters of which the configuration decides how many there are. */
public interface ConfiguredAdapters {
    /** The adapters, each for another channel. */
    List<ChannelAdapter> adapters();
}
