package io.klantbeeld.campaign.projection;

import io.klantbeeld.outbox.Consumption;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows the compacted topic about what there is to consent to. */
@ApplicationScoped
class OnPurposes {
    private final Consumption consumption;
    private final Purposes purposes;

    OnPurposes(Consumption consumption, Purposes purposes) {
        this.consumption = consumption;
        this.purposes = purposes;
    }

    @Incoming("purposes")
    @Blocking
    void purposes(ConsumerRecords<String, byte[]> records) {
        consumption.snapshots("campaign-purposes", records, purposes::apply);
    }
}
