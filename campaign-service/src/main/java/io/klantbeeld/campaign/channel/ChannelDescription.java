package io.klantbeeld.campaign.channel;

import java.time.Duration;

/**
 * What an adapter is and can do.
 *
 * @param channel the channel it serves, such as {@code EMAIL}
 * @param canLookUp whether its provider can be asked about an earlier submission
 * @param concurrency how many submissions it works on at once; more would only wait for each other
 * @param patience the longest that a submission takes
 */
public record ChannelDescription(String channel, boolean canLookUp, int concurrency, Duration patience) {}
