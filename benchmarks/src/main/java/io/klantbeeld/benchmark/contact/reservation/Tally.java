package io.klantbeeld.benchmark.contact.reservation;

import java.util.concurrent.atomic.LongAdder;

/** Counts what became of requests. */
final class Tally {
    private final LongAdder permitted = new LongAdder();
    private final LongAdder capped = new LongAdder();

    /** Counts an answer, and answers null; or what else was said. */
    String count(Reply reply) {
        if (reply.permits()) {
            permitted.increment();
            return null;
        }
        if (reply.isCapped()) {
            capped.increment();
            return null;
        }
        return reply.code();
    }

    long permitted() {
        return permitted.sum();
    }

    long capped() {
        return capped.sum();
    }
}
