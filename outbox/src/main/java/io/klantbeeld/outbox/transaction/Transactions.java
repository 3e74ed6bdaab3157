package io.klantbeeld.outbox.transaction;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;

/** Runs work in a transaction of its own, which is rolled back when the work throws. */
@ApplicationScoped
public class Transactions {
    /** Answers what the work answers, after the commit. */
    public <T> T inNew(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }

    /** Does the work, and returns after the commit. */
    public void runInNew(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }
}
