package io.klantbeeld.gateway.console.dialogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** What a service answered. */
public sealed interface Answer {
    /**
     * It did what was asked.
     *
     * @param revision the ETag of what it answered, or null
     */
    record Ok(JsonNode body, String revision) implements Answer {}

    /** It does not do that: what is asked is not right, not there, or not for this user. */
    record Refused(int status, JsonNode problem) implements Answer {}

    /** It does not answer now. */
    record Unavailable() implements Answer {}

    /** What can be shown of it. */
    default State state() {
        return switch (this) {
            case Ok ok -> State.READY;
            case Refused(int status, JsonNode problem) when status == 401 || status == 403 -> State.FORBIDDEN;
            case Refused refused -> State.ABSENT;
            case Unavailable unavailable -> State.UNAVAILABLE;
        };
    }

    /** What it told, or nothing. */
    default JsonNode bodyOrNothing() {
        return this instanceof Ok(JsonNode body, String revision) ? body : MissingNode.getInstance();
    }
}
