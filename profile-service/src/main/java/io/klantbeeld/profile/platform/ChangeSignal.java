package io.klantbeeld.profile.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the one who waits for changes of persons when a transaction of this replica has committed one. */
@ApplicationScoped
public class ChangeSignal {
    private final TransactionSynchronizationRegistry transactions;
    private final Semaphore raised = new Semaphore(0);

    ChangeSignal(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** Raises the signal once the current transaction has committed. */
    public void afterCommit() {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    raised.release();
                }
            }
        });
    }

    /** Raises the signal at once. */
    public void raise() {
        raised.release();
    }

    /** Waits for the signal, at most so long; signals that were raised meanwhile count as one. */
    public void await(Duration atMost) throws InterruptedException {
        if (raised.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            raised.drainPermits();
        }
    }
}
