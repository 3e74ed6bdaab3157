package io.klantbeeld.campaign.campaign.conflict;

import io.klantbeeld.rest.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is at odds among the contact policies of a brand. */
@Tag(name = "contact policies")
@Path("/api/v1/contact-policies/conflicts")
@RunOnVirtualThread
class ConflictResource {
    private final ConflictReading reading;

    ConflictResource(ConflictReading reading) {
        this.reading = reading;
    }

    @GET
    @PermissionsAllowed("campaign:read")
    @Operation(
            summary = "List the policies of a brand that contradict or shadow each other, or do nothing for a campaign")
    public Page<PolicyConflict> list(@QueryParam("brand") @NotBlank String brand) {
        return new Page<>(reading.of(brand), null);
    }
}
