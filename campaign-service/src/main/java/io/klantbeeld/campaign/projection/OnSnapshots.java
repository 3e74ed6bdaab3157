package io.klantbeeld.campaign.projection;

import io.klantbeeld.outbox.BatchHandler;
import io.klantbeeld.outbox.Consumption;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows the compacted topics about people. */
@ApplicationScoped
class OnSnapshots {
    private final Consumption consumption;
    private final ProfileUpdates profiles;
    private final SnapshotUpdates snapshots;
    private final Event<PeopleChanged> changed;

    OnSnapshots(
            Consumption consumption, ProfileUpdates profiles, SnapshotUpdates snapshots, Event<PeopleChanged> changed) {
        this.consumption = consumption;
        this.profiles = profiles;
        this.snapshots = snapshots;
        this.changed = changed;
    }

    @Incoming("profiles")
    @Blocking
    void profiles(ConsumerRecords<String, byte[]> records) {
        consumption.snapshots("campaign-profiles", records, telling(profiles::apply));
    }

    @Incoming("traits")
    @Blocking
    void traits(ConsumerRecords<String, byte[]> records) {
        consumption.snapshots("campaign-traits", records, telling(snapshots::traits));
    }

    @Incoming("permissions")
    @Blocking
    void permissions(ConsumerRecords<String, byte[]> records) {
        consumption.snapshots("campaign-permissions", records, telling(snapshots::permissions));
    }

    private BatchHandler telling(BatchHandler handler) {
        return records -> {
            handler.handle(records);
            changed.fire(new PeopleChanged());
        };
    }
}
