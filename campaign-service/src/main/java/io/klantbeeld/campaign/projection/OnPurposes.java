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
    private final Topics topics;

    OnPurposes(Consumption consumption, Purposes purposes, Topics topics) {
        this.consumption = consumption;
        this.purposes = purposes;
        this.topics = topics;
    }

    @Incoming("purposes")
    @Blocking
    void purposes(ConsumerRecords<String, byte[]> records) {
        consumption.snapshots("campaign-purposes", records, purposes::apply);
    }

    // A group of its own: where purposes were followed before topics were, it starts from the beginning.
    @Incoming("topics")
    @Blocking
    void topics(ConsumerRecords<String, byte[]> records) {
        consumption.snapshots("campaign-topics", records, topics::apply);
    }
}
