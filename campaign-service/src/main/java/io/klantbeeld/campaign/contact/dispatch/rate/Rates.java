package io.klantbeeld.campaign.contact.dispatch.rate;

import io.klantbeeld.campaign.channel.Channels;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Knows the pace of each lane: what the operator says, or else what the provider is known to take. */
@ApplicationScoped
class Rates {
    private final Channels channels;
    private final Map<String, RateConfig.Channel> configured = new HashMap<>();

    Rates(Channels channels, RateConfig config) {
        this.channels = channels;
        config.byName()
                .forEach((name, channel) ->
                        configured.put(name.toUpperCase(Locale.ROOT).replace('-', '_'), channel));
    }

    /** The pace of a lane; empty where nothing limits it, or a plan that is broken does not say which lane it is. */
    Optional<Pace> of(Lane lane) {
        if (lane.channel() == null || lane.brand() == null) {
            return Optional.empty();
        }
        var channel = Optional.ofNullable(configured.get(lane.channel()));
        return channel.map(rates -> rates.brandRates().get(lane.brand()))
                .or(() -> channel.flatMap(RateConfig.Channel::rate))
                .or(() -> channels.find(lane.channel())
                        .map(adapter -> adapter.describe().rateHint()))
                .filter(rate -> rate > 0)
                .map(Pace::new);
    }
}
