package io.klantbeeld.profile.ingestion.quarantine;

import io.klantbeeld.rest.Created;
import io.klantbeeld.rest.Cursor;
import io.klantbeeld.rest.Idempotency;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Tries many items of the quarantine again, after a fix. */
@Path("/api/v1/quarantine/replays")
@Tag(name = "Quarantine")
@RunOnVirtualThread
@PermissionsAllowed("platform:manage")
class ReplayResource {
    private final Replays replays;
    private final Idempotency idempotency;

    ReplayResource(Replays replays, Idempotency idempotency) {
        this.replays = replays;
        this.idempotency = idempotency;
    }

    @POST
    @Operation(
            summary = "Tries all items of a filter again, with the rules of today",
            description = "Runs in the background over what is in quarantine now; an empty filter means all of it.")
    public RestResponse<Replay> request(@Valid @NotNull ItemFilter filter) {
        return idempotency.once(
                "POST /api/v1/quarantine/replays",
                filter,
                () -> {
                    var requested = replays.request(filter);
                    return new Created<>(202, requested.id().toString(), requested);
                },
                id -> replays.read(UUID.fromString(id)));
    }

    @GET
    @Operation(summary = "Lists replays, the newest first")
    public Page<Replay> list(@BeanParam PageRequest page) {
        var before = page.after(1, keys -> UUID.fromString(keys.getFirst()));
        return Page.of(
                replays.page(before, page.fetch()),
                page.limit(),
                replay -> Cursor.of(replay.id().toString()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Tells how far a replay is")
    public Replay read(@PathParam("id") String id) {
        return replays.read(QuarantineResource.idOf(id));
    }

    @POST
    @Path("/{id}/cancellations")
    @Operation(summary = "Stops a replay", description = "What it has replayed stays replayed. 409 once it has ended.")
    public Replay cancel(@PathParam("id") String id) {
        return replays.cancel(QuarantineResource.idOf(id));
    }
}
