package io.klantbeeld.outbox;

/** Tells how the replay of a dead letter ended. */
public enum ReplayOutcome {
    /** The record was handled, and is no dead letter any more. */
    REPLAYED,
    /** The record failed again, and stays a dead letter. */
    FAILED_AGAIN,
    /** The consumer has received nothing since this process started; the replay follows when it has. */
    AWAITS_CONSUMER,
    /** There is no such dead letter: it was replayed or purged. */
    UNKNOWN
}
