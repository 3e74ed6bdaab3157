package io.klantbeeld.gateway.customer;

import com.fasterxml.jackson.databind.JsonNode;

/** What a service said about a customer, or why it said nothing. */
public sealed interface Part {
    /** The service answered. */
    record Ok(JsonNode data) implements Part {}

    /** The service did not answer in time, or not well. */
    record Unavailable() implements Part {}

    /** The service does not let this user see it. */
    record Forbidden() implements Part {}

    /**
     * The service answered that the request cannot be met: the person is unknown (404) or erased (410).
     *
     * @param problem the service's problem+json
     */
    record Refused(int status, JsonNode problem) implements Part {}
}
