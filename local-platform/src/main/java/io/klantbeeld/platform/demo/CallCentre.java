package io.klantbeeld.platform.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.platform.api.PlatformApi;
import java.time.Instant;
import java.util.Map;

/** A call centre with a tool of its own: asks before it calls, and tells how the call went. */
final class CallCentre {
    private final PlatformApi platform;

    CallCentre(PlatformApi platform) {
        this.platform = platform;
    }

    /** Asks whether an agent may call somebody about a sample; PERMIT reserves the call. */
    JsonNode ask(FreshPerson person) {
        var answer = platform.post(
                "/api/v1/contacts",
                Map.of(
                        "person", person.reference(),
                        "brand", "wolkje",
                        "channel", "PHONE",
                        "purpose", "marketing",
                        "topics", new String[] {"product-tests"},
                        "contentClass", "PROMOTIONAL"));
        if (!answer.isSuccess()) {
            throw new StoryFailed("the call centre got no answer: " + answer.problem());
        }
        return answer.body();
    }

    /** Tells that the call was answered, and when. */
    void answered(JsonNode reservation, Instant at) {
        var answer = platform.post(
                "/api/v1/contacts/" + reservation.path("contactId").asText() + "/outcomes",
                Map.of(
                        "fence", reservation.path("fence").asLong(),
                        "status", "COMPLETED",
                        "disposition", "ANSWERED",
                        "occurredAt", at.toString(),
                        "duration", "PT4M"));
        if (!answer.isSuccess()) {
            throw new StoryFailed("the outcome of the call was refused: " + answer.problem());
        }
    }
}
