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
 * @param contactPoint the kind of addresses that people have on it; null where the platform knows none
 * @param automated whether this service dispatches contacts on it
 * @param brandsReady the brands that can send on it
 * @param obstacles what stands in the way of the others, by brand
 * @param rateHint messages per second that its provider takes; null when nobody said
 */
@Schema(name = "Channel")
record ChannelView(
        String channel,
        Delivery delivery,
        ContactPointKind contactPoint,
        boolean automated,
        SortedSet<String> brandsReady,
        Map<String, List<String>> obstacles,
        Double rateHint) {
    private static final String NO_ADDRESSES = "The platform knows no addresses of this channel yet";

    static ChannelView of(ChannelName name, Optional<ChannelAdapter> adapter, Brands brands) {
        var ready = new TreeSet<String>();
        var obstacles = new TreeMap<String, List<String>>();
        adapter.ifPresent(present -> named(present, brands).forEach(brand -> {
            var faults = name.lacksAddresses() ? List.of(NO_ADDRESSES) : present.validate(brand);
            if (faults.isEmpty()) {
                ready.add(brand);
            } else {
                obstacles.put(brand, faults);
            }
        }));
        return new ChannelView(
                name.name(),
                name.delivery(),
                name.contactPoint().orElse(null),
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
