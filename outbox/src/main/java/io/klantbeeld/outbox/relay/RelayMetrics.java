package io.klantbeeld.outbox.relay;

import io.klantbeeld.outbox.queue.Queued;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Measures the relay: rows published by topic, failures, and whether this process leads. */
final class RelayMetrics {
    private final MeterRegistry registry;

    RelayMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void watch(Relay relay) {
        registry.gauge("outbox.relay.leading", relay, it -> it.status().state() == RelayState.LEADING ? 1 : 0);
    }

    void published(List<Queued> rows) {
        rows.stream()
                .map(queued -> queued.row().topic())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .forEach((topic, count) -> registry.counter("outbox.published.rows", "topic", topic)
                        .increment(count));
    }

    void failed() {
        registry.counter("outbox.relay.failures").increment();
    }
}
