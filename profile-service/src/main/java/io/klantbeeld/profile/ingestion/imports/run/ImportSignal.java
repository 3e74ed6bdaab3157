package io.klantbeeld.profile.ingestion.imports.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the worker of this replica when there is something to do. */
@ApplicationScoped
public class ImportSignal {
    private final Semaphore raised = new Semaphore(0);

    /** Tells that there is something to do. */
    public void raise() {
        raised.release();
    }

    void await(Duration atMost) throws InterruptedException {
        if (raised.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            raised.drainPermits();
        }
    }
}
