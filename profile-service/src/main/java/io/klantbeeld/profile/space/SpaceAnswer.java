package io.klantbeeld.profile.space;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.profile.view.InteractionView;
import io.klantbeeld.profile.view.ProfileView.IdentifierView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answers of a space, in the words of the API that it speaks. */
sealed interface SpaceAnswer {
    /** A person's traits by name. */
    @Schema(examples = """
            {"traits":{"firstName":"Anna","plan":"gold"},
             "cursor":{"url":"/v1/spaces/website/collections/users/profiles/user_id:u1/traits?limit=10",
                       "has_more":false,"next":"","limit":10}}
            """)
    record Traits(Map<String, JsonNode> traits, SpaceCursor cursor) implements SpaceAnswer {}

    /** A list of something. */
    record Data<T>(List<T> data, SpaceCursor cursor) implements SpaceAnswer {}

    /** What is known about a profile itself. */
    record About(@JsonProperty("segment_id") UUID id, Metadata metadata) implements SpaceAnswer {}

    /** An error. */
    @Schema(examples = "{\"error\":{\"code\":\"not_found\",\"message\":\"The person is not known\"}}")
    record Failed(Failure error) implements SpaceAnswer {}

    /** Since when a profile is known, and when something was last learnt; it does not expire. */
    record Metadata(
            @JsonProperty("created_at") Instant createdAt,
            @JsonProperty("updated_at") Instant updatedAt,
            @JsonProperty("expires_at") Instant expiresAt) {}

    /** An id of a person. */
    record ExternalId(
            String id,
            String type,
            String collection,
            @JsonProperty("created_at") Instant createdAt,
            String encoding) {
        static ExternalId of(IdentifierView identifier) {
            return new ExternalId(
                    identifier.value(), identifier.namespace(), "users", identifier.firstSeenAt(), "none");
        }
    }

    /** An event of a person. */
    record Event(
            String type,
            String event,
            @JsonProperty("source_id") String source,
            @JsonProperty("message_id") UUID id,
            Instant timestamp,
            Map<String, Object> properties) {
        static Event of(InteractionView moment) {
            return new Event(
                    "track", moment.name(), moment.source(), moment.id(), moment.occurredAt(), moment.properties());
        }
    }

    /** An account that a person belongs to. */
    record Link(
            @JsonProperty("to_collection") String collection,
            @JsonProperty("external_ids") List<AccountId> ids) {}

    /** An id of an account. */
    record AccountId(
            String id,
            String type,
            String collection,
            @JsonInclude(JsonInclude.Include.NON_NULL) String encoding) {}

    /** Why there is no answer. */
    record Failure(String code, String message) {}
}
