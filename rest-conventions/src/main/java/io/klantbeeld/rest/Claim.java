package io.klantbeeld.rest;

/** What a request finds when it comes with its key. */
sealed interface Claim {
    /** Nobody used the key, and nobody else can until the transaction ends. */
    record Free() implements Claim {}

    /** Another transaction is creating with the key. */
    record InFlight() implements Claim {}

    /** The key was used for another body. */
    record OtherBody() implements Claim {}

    /** The request was answered before. */
    record Answered(int status, String resourceId) implements Claim {}
}
