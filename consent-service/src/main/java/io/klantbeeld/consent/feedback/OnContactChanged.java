package io.klantbeeld.consent.feedback;

import io.klantbeeld.event.campaign.ContactChanged;
import io.klantbeeld.outbox.Consumption;
import io.klantbeeld.outbox.ReceivedRecord;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes in {@code campaign.contact.v1}. */
@ApplicationScoped
class OnContactChanged {
    static final String CONSUMER = "consent-feedback";

    private final Consumption consumption;
    private final Learning learning;

    OnContactChanged(Consumption consumption, Learning learning) {
        this.consumption = consumption;
        this.learning = learning;
    }

    @Incoming("contacts")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        consumption.events(CONSUMER, records, this::take);
    }

    private void take(List<ReceivedRecord> records) {
        records.forEach(received -> learning.from(received.as(ContactChanged.class)));
    }
}
