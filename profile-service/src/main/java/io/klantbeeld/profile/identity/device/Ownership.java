package io.klantbeeld.profile.identity.device;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * A stretch of time in which a device belongs to one person.
 *
 * @param from inclusive
 * @param to exclusive
 * @param owner node of the person
 * @param assumed whether it lies before the first event that names the owner
 */
public record Ownership(UUID device, Instant from, Instant to, UUID owner, boolean assumed) {
    /** How long before it was first named with a person a device already belonged to that person. */
    static final Duration ASSUMED = Duration.ofDays(30);

    /** The end of time, as the database keeps it. */
    static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    /** Derives all ownerships of one device from all its identifications, whatever their order. */
    static List<Ownership> of(UUID device, Collection<Identification> identifications) {
        var sorted = identifications.stream()
                .distinct()
                .sorted(Identification.EARLIEST_FIRST)
                .toList();
        var ownerships = new ArrayList<Ownership>();
        if (!sorted.isEmpty()) {
            var first = firstTold(sorted);
            ownerships.add(new Ownership(device, first.at().minus(ASSUMED), first.at(), first.owner(), true));
        }
        for (int i = 0; i < sorted.size(); i++) {
            var told = sorted.get(i);
            var to = i + 1 < sorted.size() ? sorted.get(i + 1).at() : END;
            extend(ownerships, new Ownership(device, told.at(), to, told.owner(), false));
        }
        return ownerships;
    }

    /** Of simultaneous identifications the last one counts, here as everywhere. */
    private static Identification firstTold(List<Identification> sorted) {
        var time = sorted.getFirst().at();
        return sorted.stream().filter(told -> told.at().equals(time)).toList().getLast();
    }

    private static void extend(List<Ownership> ownerships, Ownership next) {
        if (next.from.equals(next.to)) {
            return;
        }
        var last = ownerships.getLast();
        if (last.owner.equals(next.owner) && !last.assumed) {
            ownerships.set(ownerships.size() - 1, new Ownership(last.device, last.from, next.to, last.owner, false));
        } else {
            ownerships.add(next);
        }
    }

    /** Whether the device belongs to this owner at the time. */
    public boolean covers(Instant time) {
        return !time.isBefore(from) && time.isBefore(to);
    }

    /** Whether the identification says what is known already. */
    boolean implies(Identification told) {
        return device.equals(told.device()) && !assumed && owner.equals(told.owner()) && covers(told.at());
    }
}
