package io.klantbeeld.outbox;

/** Says that the service stops before a batch is settled; the records are delivered again after the next start. */
class ConsumptionStopped extends RuntimeException {
    ConsumptionStopped(Throwable cause) {
        super("The service stops; the batch will be delivered again", cause);
    }
}
