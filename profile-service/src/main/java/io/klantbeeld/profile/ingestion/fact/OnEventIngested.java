package io.klantbeeld.profile.ingestion.fact;

import io.klantbeeld.outbox.Consumption;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads the log of ingestion. */
@ApplicationScoped
class OnEventIngested {
    static final String CONSUMER = "profile-ingestion";

    private final Consumption consumption;
    private final Application application;

    OnEventIngested(Consumption consumption, Application application) {
        this.consumption = consumption;
        this.application = application;
    }

    @Incoming("ingestion-events")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        consumption.repeatable(CONSUMER, records, application::apply);
    }
}
