package io.klantbeeld.profile.identity;

import java.util.Comparator;
import java.util.UUID;

/** The order in which PostgreSQL sorts UUIDs; that of Java compares signed halves. */
final class UnsignedOrder {
    static final Comparator<UUID> OF_IDS = (a, b) -> {
        int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    };

    private UnsignedOrder() {}
}
