package io.klantbeeld.profile.publication;

import io.klantbeeld.rest.Created;
import io.klantbeeld.rest.Idempotency;
import io.klantbeeld.rest.Problems;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Publishes profiles again, for projections that are rebuilt. */
@Path("/api/v1/profiles/republications")
@Tag(name = "Republications")
@RunOnVirtualThread
@PermissionsAllowed("platform:manage")
class RepublicationResource {
    private final Republications republications;
    private final Idempotency idempotency;

    RepublicationResource(Republications republications, Idempotency idempotency) {
        this.republications = republications;
        this.idempotency = idempotency;
    }

    @POST
    @Operation(summary = "Publishes every profile again", description = "Runs in the background with their versions.")
    public RestResponse<Republication> request() {
        return idempotency.once(
                "POST /api/v1/profiles/republications",
                "",
                () -> {
                    var requested = republications.request();
                    return new Created<>(202, requested.id().toString(), requested);
                },
                id -> read(UUID.fromString(id)));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Tells how far a republication is")
    public Republication read(@PathParam("id") UUID id) {
        return republications
                .read(id)
                .orElseThrow(() ->
                        Problems.of(404, "profile:unknown-republication", "The republication is not known", null));
    }
}
