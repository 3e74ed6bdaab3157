package io.klantbeeld.profile.segment.pass;

import io.klantbeeld.rest.Created;
import io.klantbeeld.rest.Idempotency;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What rules would find. */
@Path("/api/v1/segments")
@Tag(name = "Segments")
@RunOnVirtualThread
@PermissionsAllowed("profile:read")
class PreviewResource {
    private final Previewing previewing;
    private final Idempotency idempotency;

    PreviewResource(Previewing previewing, Idempotency idempotency) {
        this.previewing = previewing;
        this.idempotency = idempotency;
    }

    @POST
    @Path("/previews")
    @Operation(
            summary = "Estimates how many persons a rule holds for, and begins to count them",
            description = "The estimate is that of a sample, with an interval of 95 % confidence; the exact number"
                    + " comes in the background. 422 for a rule that cannot be used.")
    public RestResponse<PreviewView> preview(@Valid @NotNull PreviewRequest request) {
        return idempotency.once(
                "POST /api/v1/segments/previews",
                request,
                () -> {
                    var preview = previewing.preview(request);
                    return Created.of(preview.id(), preview);
                },
                id -> previewing.read(UUID.fromString(id)));
    }

    @GET
    @Path("/previews/{id}")
    @Operation(summary = "Tells how far a preview is, and what it counted")
    public PreviewView read(@PathParam("id") UUID id) {
        return previewing.read(id);
    }

    @POST
    @Path("/previews/{id}/cancellations")
    @Operation(summary = "Stops a preview")
    public PreviewView cancel(@PathParam("id") UUID id) {
        return previewing.cancel(id);
    }
}
