package io.klantbeeld.profile.stewardship;

import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.References;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Merges that people decide. */
@Path("/api/v1/profiles/{ref}/merges")
@Tag(name = "Stewardship")
@RunOnVirtualThread
class MergeResource {
    private final Merging merging;
    private final Deciding deciding;
    private final Caller caller;

    MergeResource(Merging merging, Deciding deciding, Caller caller) {
        this.merging = merging;
        this.deciding = deciding;
        this.caller = caller;
    }

    @POST
    @PermissionsAllowed("profile:steward")
    @Operation(
            summary = "Makes two persons one",
            description = "The older profile survives; the other answers with it from now on. Outranks the engine and"
                    + " earlier unmerges of the two, and can be undone by an unmerge.")
    public RestResponse<DecisionView> merge(@PathParam("ref") String ref, @Valid @NotNull MergeRequest request) {
        var reference = References.parse("ref", ref);
        var with = References.parse("with", request.with());
        return deciding.once(
                "POST /api/v1/profiles/{ref}/merges",
                new Asked(ref, request),
                () -> merging.merge(reference, with, request.reason(), caller));
    }
}
