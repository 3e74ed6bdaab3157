package io.klantbeeld.campaign.projection;

import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.reference.IdentifierKeys;

/** Finds people by their profiles through another database than that of the application. */
public final class PeopleOn {
    private static final int KEY_BYTES = 32;

    private PeopleOn() {}

    public static People database(Database database) {
        return new People(database, new IdentifierKeys(new byte[KEY_BYTES]));
    }
}
