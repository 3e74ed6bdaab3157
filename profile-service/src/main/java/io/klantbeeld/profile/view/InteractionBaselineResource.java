package io.klantbeeld.profile.view;

import io.klantbeeld.profile.timeline.retention.Baselines;
import io.klantbeeld.profile.timeline.retention.Horizon;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.References;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is left of the moments of a person that were kept long enough. */
@Path("/api/v1/profiles/{ref}/interactions/baseline")
@Tag(name = "Profiles")
@RunOnVirtualThread
class InteractionBaselineResource {
    private final Profiles profiles;
    private final Baselines baselines;
    private final Horizon horizon;
    private final Caller caller;

    InteractionBaselineResource(Profiles profiles, Baselines baselines, Horizon horizon, Caller caller) {
        this.profiles = profiles;
        this.baselines = baselines;
        this.horizon = horizon;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("profile:read")
    @Operation(
            summary = "Counts the moments of a person that are not kept any more",
            description = "Beyond the horizon of its type a moment is a count and a sum.")
    public InteractionBaselineView read(@PathParam("ref") String ref) {
        var reader = Reader.of(caller);
        var profile = profiles.get(References.parse("ref", ref), reader.brands());
        return InteractionBaselineView.of(horizon.byType(), baselines.of(profile.id(), reader.brands()));
    }
}
