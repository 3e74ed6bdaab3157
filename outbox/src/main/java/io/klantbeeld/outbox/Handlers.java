package io.klantbeeld.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Knows the handler of each consumer that has received something since this process started. */
@ApplicationScoped
class Handlers {
    private final Map<String, BatchHandler> byConsumer = new ConcurrentHashMap<>();

    void register(String consumer, BatchHandler handler) {
        byConsumer.put(consumer, handler);
    }

    Optional<BatchHandler> of(String consumer) {
        return Optional.ofNullable(byConsumer.get(consumer));
    }

    Set<String> consumers() {
        return Set.copyOf(byConsumer.keySet());
    }
}
