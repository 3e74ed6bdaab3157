package io.klantbeeld.consent.platform;

import io.klantbeeld.outbox.DeadLetter;
import io.klantbeeld.outbox.DeadLetters;
import io.klantbeeld.outbox.ReplayOutcome;
import io.klantbeeld.rest.Cursor;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import io.klantbeeld.rest.Problems;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Records from Kafka that this service could not handle. */
@Tag(name = "operations")
@Path("/api/v1/consent-dead-letters")
@RunOnVirtualThread
class DeadLetterResource {
    private final DeadLetters deadLetters;

    DeadLetterResource(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    /** How a replay ended. */
    record Replay(ReplayOutcome outcome) {}

    @GET
    @PermissionsAllowed("platform:manage")
    @Operation(summary = "List dead letters", description = "Newest first, kept for seven days.")
    public Page<DeadLetter> list(@BeanParam PageRequest page) {
        var before = page.after(1, keys -> UUID.fromString(keys.getFirst()));
        var rows = deadLetters.list(before, page.fetch());
        return Page.of(rows, page.limit(), letter -> Cursor.of(letter.id().toString()));
    }

    @POST
    @Path("/{id}/replays")
    @PermissionsAllowed("platform:manage")
    @Operation(summary = "Hand a dead letter to its consumer again")
    public Replay replay(String id) {
        var outcome = deadLetters.replay(idOf(id));
        if (outcome == ReplayOutcome.UNKNOWN) {
            throw Problems.of(404, "consent:unknown-dead-letter", "There is no such dead letter", null);
        }
        return new Replay(outcome);
    }

    private static UUID idOf(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Problems.invalid("id", "must be a UUID");
        }
    }
}
