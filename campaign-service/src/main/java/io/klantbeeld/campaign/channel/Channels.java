package io.klantbeeld.campaign.channel;

import io.klantbeeld.campaign.channel.ChannelDescription.Delivery;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The channels that this installation can send on. */
@ApplicationScoped
public class Channels {
    private final Map<String, ChannelAdapter> byChannel;

    // What an operator configured for a channel takes the place of what the product brings for it.
    Channels(@All List<ChannelAdapter> builtIn, @All List<ConfiguredAdapters> configured) {
        var adapters = new HashMap<String, ChannelAdapter>();
        Stream.concat(builtIn.stream(), configured.stream().flatMap(source -> source.adapters().stream()))
                .forEach(adapter -> adapters.put(adapter.describe().channel(), adapter));
        this.byChannel = Map.copyOf(adapters);
    }

    /** The adapter of a channel, such as {@code EMAIL}; empty if there is none. */
    public Optional<ChannelAdapter> find(String channel) {
        return Optional.ofNullable(byChannel.get(channel));
    }

    /** Tells whether contacts on the channel are dispatched by this service; on others, people or pages make them. */
    public boolean isAutomated(String channel) {
        return byChannel.containsKey(channel);
    }

    /** Tells whether contacts on the channel can be made at all: by this service, by people, or by pages that ask. */
    public boolean isServed(String channel) {
        return ChannelName.of(channel)
                .filter(name -> name.delivery() != Delivery.PUSH || isAutomated(channel) && !name.lacksAddresses())
                .isPresent();
    }
}
