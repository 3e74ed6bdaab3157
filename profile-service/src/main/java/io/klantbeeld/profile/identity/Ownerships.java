package io.klantbeeld.profile.identity;

import io.klantbeeld.profile.identity.device.Identification;
import io.klantbeeld.profile.identity.device.Ownership;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * To whom the devices of a batch belong.
 *
 * @param before what was known when the batch came, as far as it is about the batch
 * @param told what the batch says that was not known
 * @param changed all ownerships of the devices of which they changed
 */
record Ownerships(List<Ownership> before, List<Identification> told, List<Ownership> changed) {
    /** What holds now. */
    List<Ownership> current() {
        var devices = changedDevices();
        var current = new ArrayList<>(changed);
        before.stream()
                .filter(ownership -> !devices.contains(ownership.device()))
                .forEach(current::add);
        return current;
    }

    private Set<UUID> changedDevices() {
        return changed.stream().map(Ownership::device).collect(Collectors.toSet());
    }

    /**
     * The nodes between which facts of a device changed hands: the device's own, its owners at the times in question
     * until now, and those whom the batch names.
     *
     * @param withFacts devices at which facts may lie
     */
    Set<UUID> handedOver(Set<UUID> withFacts) {
        var devices = changedDevices();
        devices.retainAll(withFacts);
        var nodes = new HashSet<>(devices);
        before.stream()
                .filter(ownership -> devices.contains(ownership.device()))
                .forEach(ownership -> nodes.add(ownership.owner()));
        told.stream().filter(fact -> devices.contains(fact.device())).forEach(fact -> nodes.add(fact.owner()));
        return nodes;
    }
}
