package io.klantbeeld.campaign.projection;

import io.klantbeeld.outbox.Consumption;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows the compacted topics about segments. */
@ApplicationScoped
class OnSegments {
    private final Consumption consumption;
    private final SegmentUpdates updates;

    OnSegments(Consumption consumption, SegmentUpdates updates) {
        this.consumption = consumption;
        this.updates = updates;
    }

    @Incoming("memberships")
    @Blocking
    void memberships(ConsumerRecords<String, byte[]> records) {
        consumption.snapshots("campaign-memberships", records, updates::memberships);
    }

    @Incoming("segments")
    @Blocking
    void segments(ConsumerRecords<String, byte[]> records) {
        consumption.snapshots("campaign-segments", records, updates::segments);
    }
}
