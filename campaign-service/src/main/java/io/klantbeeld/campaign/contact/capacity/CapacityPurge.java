package io.klantbeeld.campaign.contact.capacity;

import io.klantbeeld.campaign.platform.Database;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Forgets what was left of periods that are over. */
@ApplicationScoped
class CapacityPurge {
    private static final String PURGE = "delete from campaign_capacity where ends_at <= ?";

    private final Database database;
    private final Clock clock;

    CapacityPurge(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        database.change(PURGE, clock.instant());
    }
}
