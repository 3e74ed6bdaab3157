package io.klantbeeld.campaign.channel;

import io.klantbeeld.campaign.channel.ChannelDescription.Delivery;
import io.klantbeeld.rest.Brands;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A channel as it is shown.
 *
 * @param automated whether this service dispatches contacts on it
 * @param brandsReady the brands that can send on it
 * @param obstacles what stands in the way of the others, by brand
 * @param rateHint messages per second that its provider takes; null when nobody said
 */
@Schema(name = "Channel")
record ChannelView(
        String channel,
        Delivery delivery,
        boolean automated,
        SortedSet<String> brandsReady,
        Map<String, List<String>> obstacles,
        Double rateHint) {
    static ChannelView of(ChannelName name, Optional<ChannelAdapter> adapter, Brands brands) {
        var ready = new TreeSet<String>();
        var obstacles = new TreeMap<String, List<String>>();
        adapter.ifPresent(present -> named(present, brands).forEach(brand -> {
            var faults = present.validate(brand);
            if (faults.isEmpty()) {
                ready.add(brand);
            } else {
                obstacles.put(brand, faults);
            }
        }));
        return new ChannelView(
                name.name(),
                name.delivery(),
                adapter.isPresent(),
                ready,
                obstacles,
                adapter.map(present -> present.describe().rateHint()).orElse(null));
    }

    // Those of the configuration, and those of the token that it does not know.
    private static SortedSet<String> named(ChannelAdapter adapter, Brands brands) {
        var named = new TreeSet<>(brands.names());
        adapter.describe().brands().stream().filter(brands::permits).forEach(named::add);
        return named;
    }
}
