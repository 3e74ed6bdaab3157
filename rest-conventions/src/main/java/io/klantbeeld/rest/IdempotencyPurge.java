package io.klantbeeld.rest;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Deletes idempotency keys once an hour when their time is over; replicas share the work. */
@ApplicationScoped
class IdempotencyPurge {
    private static final Logger LOG = Logger.getLogger(IdempotencyPurge.class);

    private final IdempotencyKeys keys;
    private final ScheduledExecutorService executor;
    private ScheduledFuture<?> schedule;

    IdempotencyPurge(IdempotencyKeys keys, ScheduledExecutorService executor) {
        this.keys = keys;
        this.executor = executor;
    }

    void start(@Observes StartupEvent started) {
        if (keys.isStored()) {
            schedule = executor.scheduleWithFixedDelay(this::purge, 1, 60, TimeUnit.MINUTES);
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (schedule != null) {
            schedule.cancel(false);
        }
    }

    private void purge() {
        try {
            int purged = 0;
            for (int batch = keys.purge(); batch > 0; batch = keys.purge()) {
                purged += batch;
            }
            LOG.debugf("Idempotency keys purged count=%d", purged);
        } catch (IllegalStateException e) {
            LOG.warn("Idempotency keys not purged, next attempt in an hour", e);
        }
    }
}
