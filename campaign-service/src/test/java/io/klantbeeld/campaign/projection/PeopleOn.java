package io.klantbeeld.campaign.projection;

import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.reference.IdentifierKeys;
import jakarta.enterprise.inject.spi.CDI;

/** Finds people through another database than that of the application. */
public final class PeopleOn {
    private PeopleOn() {}

    public static People database(Database database) {
        return new People(database, CDI.current().select(IdentifierKeys.class).get());
    }
}
