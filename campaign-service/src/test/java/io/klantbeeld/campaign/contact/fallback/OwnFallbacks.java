package io.klantbeeld.campaign.contact.fallback;

import io.klantbeeld.campaign.platform.Database;

/** Fallbacks of a replica that is wired by hand. */
public final class OwnFallbacks {
    private OwnFallbacks() {}

    public static Fallbacks on(Database database) {
        return new Fallbacks(database);
    }
}
