package io.klantbeeld.profile.ingestion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Events of one source.
 *
 * @param source key of the source
 */
@Schema(examples = """
        {"source":"website","events":[{"messageId":"m-1","type":"TRACK","name":"Checked In",
          "occurredAt":"2026-03-01T09:00:00Z","identifiers":["user_id:u1","email:anna@example.com"],
          "channel":"WEB","direction":"INBOUND","properties":{"airport":"AMS"},"traits":{},"context":{}}]}
        """)
record SendEventsRequest(
        @NotBlank String source,
        @NotNull @Size(min = 1, max = 500) List<@NotNull SentEvent> events) {}
