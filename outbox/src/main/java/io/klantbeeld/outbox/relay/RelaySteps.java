package io.klantbeeld.outbox.relay;

/** Watches the relay pass its steps; what goes wrong between any two of them must do no harm. */
@FunctionalInterface
interface RelaySteps {
    RelaySteps UNWATCHED = step -> {};

    void reached(Step step);

    /** The steps in their order; those after {@link #PREDECESSOR_FENCED} repeat with each batch. */
    enum Step {
        LOCK_WON,
        PREDECESSOR_FENCED,
        ROWS_READ,
        STATES_READ,
        RECORDS_SENT,
        TRANSACTION_COMMITTED,
        ROWS_REMOVED
    }
}
