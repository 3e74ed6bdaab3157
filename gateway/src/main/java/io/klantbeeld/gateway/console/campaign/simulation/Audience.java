package io.klantbeeld.gateway.console.campaign.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.vocabulary.Fields;

/** Whom a simulation is about. */
enum Audience {
    EVERYBODY,
    SEGMENT,
    CONDITION,
    PERSONS;

    static Audience of(JsonNode crowd) {
        if (Fields.text(crowd, "segment") != null) {
            return SEGMENT;
        }
        if (Fields.text(crowd, "when") != null) {
            return CONDITION;
        }
        return crowd.path("persons").isInt() ? PERSONS : EVERYBODY;
    }
}
