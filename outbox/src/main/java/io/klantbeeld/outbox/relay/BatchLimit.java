package io.klantbeeld.outbox.relay;

/**
 * Decides how many rows the next batch may have. Each failure halves it: so the rows before one that cannot be published
 * get through, and the relay stops exactly at that row. Each success doubles it again.
 */
final class BatchLimit {
    private final int greatest;
    private int current;

    BatchLimit(int greatest) {
        this.greatest = greatest;
        this.current = greatest;
    }

    int current() {
        return current;
    }

    void failed() {
        current = Math.max(1, current / 2);
    }

    void succeeded() {
        current = Math.min(greatest, current * 2);
    }
}
