package io.klantbeeld.outbox.relay;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Says that there is something to do; any number of signals before a look are one. */
final class Signal {
    private final BlockingQueue<Boolean> raised = new ArrayBlockingQueue<>(1);

    void raise() {
        raised.offer(Boolean.TRUE);
    }

    void await(Duration atMost) throws InterruptedException {
        raised.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }
}
