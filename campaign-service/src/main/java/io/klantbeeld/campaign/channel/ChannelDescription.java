package io.klantbeeld.campaign.channel;

import java.time.Duration;
import java.util.Set;

/**
 * What an adapter is and can do.
 *
 * @param channel the channel it serves, such as {@code EMAIL}
 * @param canLookUp whether its provider can be asked about an earlier submission
 * @param concurrency how many submissions it works on at once; more would only wait for each other
 * @param patience the longest that a submission takes
 * @param rateHint messages per second of a brand that the provider takes; null when nobody said
 * @param brands the brands that it is configured for, ready or not
 */
public record ChannelDescription(
        String channel, boolean canLookUp, int concurrency, Duration patience, Double rateHint, Set<String> brands) {
    public ChannelDescription {
        brands = Set.copyOf(brands);
    }

    /** How contacts get to people on a channel. */
    public enum Delivery {
        /** An adapter takes messages to a provider. */
        PUSH,
        /** The channel asks what it should show. */
        PULL,
        /** People make the contacts, and tell the ledger. */
        HUMAN
    }
}
