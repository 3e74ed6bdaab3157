package io.klantbeeld.campaign.channel;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The channels that this installation can send on. */
@ApplicationScoped
public class Channels {
    private final Map<String, ChannelAdapter> byChannel;

    Channels(@All List<ChannelAdapter> adapters) {
        this.byChannel = adapters.stream()
                .collect(Collectors.toUnmodifiableMap(
                        adapter -> adapter.describe().channel(), Function.identity()));
    }

    /** The adapter of a channel, such as {@code EMAIL}; empty if there is none. */
    public Optional<ChannelAdapter> find(String channel) {
        return Optional.ofNullable(byChannel.get(channel));
    }
}
