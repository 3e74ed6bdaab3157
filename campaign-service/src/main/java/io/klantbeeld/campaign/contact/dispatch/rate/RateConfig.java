package io.klantbeeld.campaign.contact.dispatch.rate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;

/** How fast messages leave on channels, where it is not what the channel's adapter says. */
@ConfigMapping(prefix = "klantbeeld.channels")
interface RateConfig {
    /** The channels, by name: {@code push-app} and {@code PUSH_APP} are the same. */
    @WithParentName
    Map<String, Channel> byName();

    /** The rates of one channel. */
    interface Channel {
        /** Messages per second of each brand; what its provider takes if absent. */
        Optional<Double> rate();

        /** Messages per second of single brands, by their keys. */
        Map<String, Double> brandRates();
    }
}
