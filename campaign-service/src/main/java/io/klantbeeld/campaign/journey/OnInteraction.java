package io.klantbeeld.campaign.journey;

import io.klantbeeld.outbox.Consumption;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows what people do. */
@ApplicationScoped
class OnInteraction {
    static final String CONSUMER = "campaign-journeys";

    private final Consumption consumption;
    private final Entering entering;

    OnInteraction(Consumption consumption, Entering entering) {
        this.consumption = consumption;
        this.entering = entering;
    }

    @Incoming("interactions")
    @Blocking
    void interactions(ConsumerRecords<String, byte[]> records) {
        consumption.repeatable(CONSUMER, records, entering::apply);
    }
}
