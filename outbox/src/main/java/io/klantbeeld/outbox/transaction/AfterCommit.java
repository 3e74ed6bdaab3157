package io.klantbeeld.outbox.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Lets something happen after the commit of the current transaction, and only then. */
@ApplicationScoped
public class AfterCommit {
    private final TransactionSynchronizationRegistry transactions;

    AfterCommit(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** Runs an action after the commit; once, however often it is asked for under one name in a transaction. */
    public void once(Object name, Runnable action) {
        if (transactions.getResource(name) == null) {
            transactions.putResource(name, Boolean.TRUE);
            transactions.registerInterposedSynchronization(new Committed(action));
        }
    }

    private record Committed(Runnable action) implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                action.run();
            }
        }
    }
}
