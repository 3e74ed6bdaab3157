package io.klantbeeld.campaign.platform;

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

/** Records from Kafka that this service could not handle: what, why, and once more. */
@Tag(name = "operations")
@Path("/api/v1/campaign-dead-letters")
@RunOnVirtualThread
class DeadLetterResource {
    private final DeadLetters deadLetters;

    DeadLetterResource(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    @GET
    @PermissionsAllowed("platform:manage")
    @Operation(summary = "List dead letters, newest first")
    public Page<DeadLetter> list(@BeanParam PageRequest page) {
        var before = page.after(1, keys -> UUID.fromString(keys.getFirst()));
        var letters = deadLetters.list(before, page.fetch());
        return Page.of(letters, page.limit(), letter -> Cursor.of(letter.id().toString()));
    }

    @POST
    @Path("{id}/replays")
    @PermissionsAllowed("platform:manage")
    @Operation(summary = "Hand a dead letter to its consumer again")
    public Replay replay(String id) {
        var outcome = deadLetters.replay(uuid(id));
        if (outcome == ReplayOutcome.UNKNOWN) {
            throw unknown();
        }
        return new Replay(outcome);
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static RuntimeException unknown() {
        return Problems.of(
                404, "campaign:unknown-dead-letter", "The dead letter is unknown", "It was replayed or purged.");
    }

    /** How a replay ended. */
    record Replay(ReplayOutcome outcome) {}
}
