package io.klantbeeld.campaign.journey;

import io.klantbeeld.campaign.platform.parking.ParkedTable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Tells where the triggers are that failed too often. */
final class ParkedTriggers {
    private ParkedTriggers() {}

    @Produces
    @Singleton
    static ParkedTable table() {
        return new ParkedTable("TRIGGER", "waiting_trigger", "id", "campaign");
    }
}
