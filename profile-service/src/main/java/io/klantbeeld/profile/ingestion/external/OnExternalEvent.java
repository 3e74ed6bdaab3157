package io.klantbeeld.profile.ingestion.external;

import io.klantbeeld.outbox.Consumption;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads what other producers send. */
@ApplicationScoped
class OnExternalEvent {
    private static final String CONSUMER = "profile-external";

    private final Consumption consumption;
    private final ExternalIntake intake;

    OnExternalEvent(Consumption consumption, ExternalIntake intake) {
        this.consumption = consumption;
        this.intake = intake;
    }

    @Incoming("external-events")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        consumption.events(CONSUMER, records, intake::take);
    }
}
