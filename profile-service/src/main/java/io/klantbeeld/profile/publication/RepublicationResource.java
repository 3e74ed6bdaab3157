package io.klantbeeld.profile.publication;

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
import org.jboss.resteasy.reactive.ResponseStatus;

/** Publishes profiles again, for projections that are rebuilt. */
@Path("/api/v1/profiles/republications")
@Tag(name = "Republications")
@RunOnVirtualThread
@PermissionsAllowed("platform:manage")
class RepublicationResource {
    private final Republications republications;

    RepublicationResource(Republications republications) {
        this.republications = republications;
    }

    @POST
    @ResponseStatus(202)
    @Operation(summary = "Publishes every profile again", description = "Runs in the background with their versions.")
    public Republication request() {
        return republications.request();
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
