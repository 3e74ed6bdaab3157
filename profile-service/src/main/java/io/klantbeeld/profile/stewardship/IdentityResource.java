package io.klantbeeld.profile.stewardship;

import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.PageRequest;
import io.klantbeeld.rest.References;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who a person is and why. */
@Path("/api/v1/profiles/{ref}/identity")
@Tag(name = "Stewardship")
@RunOnVirtualThread
class IdentityResource {
    private final IdentityReading reading;
    private final Caller caller;

    IdentityResource(IdentityReading reading, Caller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("profile:read")
    @Operation(
            summary = "Explains who a person is",
            description =
                    "The identifiers, every link between them with its rule and evidence, what was refused and why,"
                            + " and the merges and unmerges so far. cursor and limit page the links. Only facts of the token's"
                            + " brands; values that name the person are masked without profile:pii.")
    public IdentityView read(@PathParam("ref") String ref, @BeanParam PageRequest page) {
        return reading.read(References.parse("ref", ref), page, caller);
    }
}
