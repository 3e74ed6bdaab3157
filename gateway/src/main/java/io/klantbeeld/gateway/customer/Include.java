package io.klantbeeld.gateway.customer;

import io.klantbeeld.rest.Problems;
import java.util.EnumSet;
import java.util.Set;

/** Reads which parts a caller wants. */
final class Include {
    private Include() {}

    /** Parses a list such as {@code profile,permissions}; nothing means the usual ones; an unknown part is a 400. */
    static Set<PartName> parse(String list) {
        if (list == null || list.isBlank()) {
            return PartName.USUAL;
        }
        var parts = EnumSet.noneOf(PartName.class);
        for (var name : list.split(",", -1)) {
            parts.add(PartName.find(name.strip())
                    .orElseThrow(() -> Problems.invalid(
                            "include",
                            "must list some of profile, permissions, interactions, upcoming, relationship")));
        }
        return parts;
    }
}
