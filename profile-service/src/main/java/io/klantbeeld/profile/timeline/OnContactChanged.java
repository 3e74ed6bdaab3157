package io.klantbeeld.profile.timeline;

import io.klantbeeld.outbox.Consumption;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of contacts from campaign-service. */
@ApplicationScoped
class OnContactChanged {
    private static final String CONSUMER = "profile-contacts";

    private final Consumption consumption;
    private final ContactMoments moments;

    OnContactChanged(Consumption consumption, ContactMoments moments) {
        this.consumption = consumption;
        this.moments = moments;
    }

    @Incoming("contacts")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        consumption.events(CONSUMER, records, moments::record);
    }
}
