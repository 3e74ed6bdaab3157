package io.klantbeeld.profile.identity;

import io.klantbeeld.profile.identity.device.Devices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes facts back, in the caller's transaction: persons are resolved from what is left, so merges come apart, and what
 * nothing names is gone.
 */
@ApplicationScoped
public class Withdrawals {
    private final WithdrawnRows rows;
    private final Binding binding;
    private final LinkFacts links;
    private final Devices devices;
    private final Resolving resolving;
    private final Departing departing;

    Withdrawals(
            WithdrawnRows rows,
            Binding binding,
            LinkFacts links,
            Devices devices,
            Resolving resolving,
            Departing departing) {
        this.rows = rows;
        this.binding = binding;
        this.links = links;
        this.devices = devices;
        this.resolving = resolving;
        this.departing = departing;
    }

    /** Takes the links of events back; who their persons are is resolved by {@link #resolve}. */
    public void unlink(List<Withdrawn> events) {
        links.remove(events);
    }

    /** Locks nodes, then their profiles, before it is looked at what is left of them. */
    public void lock(Collection<UUID> asked) {
        rows.lock(asked);
        binding.bind(asked);
    }

    /**
     * Resolves the persons of nodes whose facts were taken back.
     *
     * @param unnamed those of the nodes that no fact names
     */
    public Withdrawal resolve(Collection<UUID> asked, Collection<UUID> unnamed) {
        var bound = new HashMap<>(binding.bind(asked));
        var touched = bound.values().stream().filter(Objects::nonNull).collect(Collectors.toSet());
        rows.handOver(unnamed);
        rows.forgetNodes(unnamed);
        bound.keySet().removeAll(unnamed);
        devices.derive(rows.devicesNear(asked));
        var resolution = new Resolution(bound, List.of());
        var left = rows.members(touched);
        if (!left.isEmpty()) {
            resolution.take(resolving.resolve(left, touched, null));
        }
        resolution.changed().addAll(touched);
        var gone = rows.forgetProfiles(rows.empty(touched));
        resolution.changed().removeAll(gone.keySet());
        return new Withdrawal(resolution, gone);
    }

    /** Ends a withdrawal: moves versions on, and tells who came apart and who is no more. */
    public void conclude(Withdrawal withdrawal) {
        departing.conclude(withdrawal);
    }
}
