package io.klantbeeld.campaign.contact.capacity;

import io.klantbeeld.campaign.platform.Database;

/** Capacity of a replica that is wired by hand. */
public final class OwnCapacity {
    private OwnCapacity() {}

    public static Capacity on(Database database) {
        return new Capacity(database, new Counter(database));
    }
}
