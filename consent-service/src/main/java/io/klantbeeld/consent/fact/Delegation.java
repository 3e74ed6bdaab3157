package io.klantbeeld.consent.fact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.klantbeeld.consent.catalogue.Channel;
import java.time.Instant;
import java.util.Set;

/**
 * Who may be addressed in the person's place, such as an assistant.
 *
 * @param delegate identifier key of who is addressed
 * @param channels empty for all
 * @param from null for always
 * @param until exclusive; null for ever
 */
public record Delegation(String brand, String delegate, Set<Channel> channels, Instant from, Instant until)
        implements Fact {
    public Delegation {
        channels = channels == null ? Set.of() : Set.copyOf(channels);
    }

    @Override
    public boolean lowers() {
        return false;
    }

    /** Whether contacts of a brand through a channel may go to the delegate at an instant. */
    @JsonIgnore
    public boolean covers(String contactBrand, Channel channel, Instant at) {
        return (brand == null || brand.equals(contactBrand))
                && (channels.isEmpty() || channels.contains(channel))
                && (from == null || !at.isBefore(from))
                && (until == null || at.isBefore(until));
    }
}
