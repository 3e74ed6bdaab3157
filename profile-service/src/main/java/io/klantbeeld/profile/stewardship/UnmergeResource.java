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

/** Unmerges that people decide. */
@Path("/api/v1/profiles/{ref}/unmerges")
@Tag(name = "Stewardship")
@RunOnVirtualThread
class UnmergeResource {
    private final Merging merging;
    private final Deciding deciding;
    private final Caller caller;

    UnmergeResource(Merging merging, Deciding deciding, Caller caller) {
        this.merging = merging;
        this.deciding = deciding;
        this.caller = caller;
    }

    @POST
    @PermissionsAllowed("profile:steward")
    @Operation(
            summary = "Makes two persons of one",
            description = "Undoes a merge of the history, or lets identifiers leave. Both sides get back what came with"
                    + " their own identifiers: traits, moments and, where it had one, the profile id. What keeps them"
                    + " apart holds until a later merge of the two.")
    public RestResponse<DecisionView> unmerge(@PathParam("ref") String ref, @Valid @NotNull UnmergeRequest request) {
        request.check();
        var reference = References.parse("ref", ref);
        return deciding.once(
                "POST /api/v1/profiles/{ref}/unmerges",
                new Asked(ref, request),
                () -> merging.unmerge(reference, request, caller));
    }
}
