package io.klantbeeld.consent.publication;

import io.klantbeeld.rest.Created;
import io.klantbeeld.rest.Idempotency;
import io.klantbeeld.rest.Problems;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Publications of everything, for those who rebuild what they keep of it. */
@Tag(name = "operations")
@Path("/api/v1/permissions/republications")
@RunOnVirtualThread
class RepublicationResource {
    private static final String ROUTE = "POST /api/v1/permissions/republications";

    private final Republications republications;
    private final Idempotency idempotency;

    RepublicationResource(Republications republications, Idempotency idempotency) {
        this.republications = republications;
        this.idempotency = idempotency;
    }

    @POST
    @PermissionsAllowed("platform:manage")
    @Operation(summary = "Publish the permissions of all profiles again")
    @APIResponse(responseCode = "202", description = "It goes on in the background")
    public RestResponse<Republication> request() {
        return idempotency.once(ROUTE, Map.of(), this::created, id -> find(UUID.fromString(id)));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("platform:manage")
    @Operation(summary = "Read how far a republication is")
    public Republication one(String id) {
        try {
            return find(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw Problems.invalid("id", "must be a UUID");
        }
    }

    private Created<Republication> created() {
        var requested = republications.request(RepublicationReason.REQUESTED);
        return new Created<>(202, requested.id().toString(), requested);
    }

    private Republication find(UUID id) {
        return republications
                .find(id)
                .orElseThrow(() ->
                        Problems.of(404, "consent:unknown-republication", "There is no such republication", null));
    }
}
