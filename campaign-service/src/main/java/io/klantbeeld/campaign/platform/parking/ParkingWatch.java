package io.klantbeeld.campaign.platform.parking;

import io.klantbeeld.outbox.OutboxConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Counts what is parked, and forgets it when it is as old as a dead letter may be. */
@ApplicationScoped
class ParkingWatch {
    private static final Logger LOG = Logger.getLogger(ParkingWatch.class);

    private final Parking parking;
    private final Duration retention;
    private final Clock clock;
    private final Map<String, Long> counts = new ConcurrentHashMap<>();

    ParkingWatch(Parking parking, OutboxConfig config, Clock clock) {
        this.parking = parking;
        this.retention = config.retention().deadLetters();
        this.clock = clock;
    }

    void start(@Observes StartupEvent event, MeterRegistry metrics) {
        parking.tables()
                .forEach(table -> Gauge.builder("campaign.parked.rows", () -> counts.getOrDefault(table.kind(), 0L))
                        .tag("kind", table.kind())
                        .register(metrics));
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        int forgotten = parking.forget(clock.instant().minus(retention));
        if (forgotten > 0) {
            LOG.warnf("Work that was parked is forgotten, since nobody took it up: rows=%d", forgotten);
        }
        parking.tables().forEach(table -> counts.put(table.kind(), parking.count(table)));
    }
}
