package io.klantbeeld.outbox;

/** Says that a record's value is not what its topic promises; trying again does not help. */
public class UnreadableRecord extends RuntimeException {
    UnreadableRecord(String message, Throwable cause) {
        super(message, cause);
    }
}
