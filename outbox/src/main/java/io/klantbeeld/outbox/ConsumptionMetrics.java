package io.klantbeeld.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Measures consumption: records settled, their age when they were, attempts in vain, dead letters. */
@ApplicationScoped
class ConsumptionMetrics {
    private static final String CONSUMER = "consumer";

    private final MeterRegistry registry;
    private final Clock clock = Clock.systemUTC();

    ConsumptionMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void settled(String consumer, List<ReceivedRecord> records) {
        registry.counter("consumption.settled.records", CONSUMER, consumer).increment(records.size());
        Duration age = Duration.between(records.getFirst().time(), clock.instant());
        Timer delay = registry.timer("consumption.delay", CONSUMER, consumer);
        delay.record(age.isNegative() ? Duration.ZERO : age);
    }

    void retried(String consumer) {
        registry.counter("consumption.failed.attempts", CONSUMER, consumer).increment();
    }

    void setAside(String consumer) {
        registry.counter("consumption.dead.letters", CONSUMER, consumer).increment();
    }
}
