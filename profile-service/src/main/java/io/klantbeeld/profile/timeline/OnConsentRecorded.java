package io.klantbeeld.profile.timeline;

import io.klantbeeld.outbox.Consumption;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of choices from consent-service. */
@ApplicationScoped
class OnConsentRecorded {
    private static final String CONSUMER = "profile-consents";

    private final Consumption consumption;
    private final ConsentMoments moments;

    OnConsentRecorded(Consumption consumption, ConsentMoments moments) {
        this.consumption = consumption;
        this.moments = moments;
    }

    @Incoming("consents")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        consumption.events(CONSUMER, records, moments::record);
    }
}
