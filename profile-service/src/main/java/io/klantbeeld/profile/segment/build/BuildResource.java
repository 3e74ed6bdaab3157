package io.klantbeeld.profile.segment.build;

import io.klantbeeld.profile.segment.definition.BuildRequests;
import io.klantbeeld.profile.segment.definition.Segment;
import io.klantbeeld.profile.segment.definition.SegmentLookup;
import io.klantbeeld.rest.Created;
import io.klantbeeld.rest.Cursor;
import io.klantbeeld.rest.Idempotency;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import io.klantbeeld.rest.Problems;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The builds of a segment. */
@Path("/api/v1/segments/{key}/builds")
@Tag(name = "Segments")
@RunOnVirtualThread
class BuildResource {
    private final Builds builds;
    private final BuildRequests requests;
    private final SegmentLookup segments;
    private final Idempotency idempotency;

    BuildResource(Builds builds, BuildRequests requests, SegmentLookup segments, Idempotency idempotency) {
        this.builds = builds;
        this.requests = requests;
        this.segments = segments;
        this.idempotency = idempotency;
    }

    @GET
    @PermissionsAllowed("profile:read")
    @Operation(summary = "Lists the builds of a segment, the newest first")
    public Page<Build> list(@PathParam("key") String key, @BeanParam PageRequest page) {
        var before = page.after(1, keys -> UUID.fromString(keys.getFirst()));
        var found = builds.page(segments.get(key).id(), before, page.fetch());
        return Page.of(found, page.limit(), build -> Cursor.of(build.id().toString()));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("profile:read")
    @Operation(summary = "Tells how far a build is")
    public Build read(@PathParam("key") String key, @PathParam("id") UUID id) {
        return known(segments.get(key), id);
    }

    @POST
    @PermissionsAllowed({"profile:write", "segment:write"})
    @Operation(
            summary = "Evaluates all persons again",
            description = "Such as after a build was cancelled. One that is not done yet is superseded.")
    public RestResponse<Build> request(@PathParam("key") String key) {
        var segment = segments.get(key);
        return idempotency.once(
                "POST /api/v1/segments/{key}/builds",
                key,
                () -> {
                    var id = requests.request(segment.id());
                    return new Created<>(202, id.toString(), known(segment, id));
                },
                id -> known(segment, UUID.fromString(id)));
    }

    @POST
    @Path("/{id}/cancellations")
    @PermissionsAllowed({"profile:write", "segment:write"})
    @Operation(summary = "Stops a build", description = "Whom it evaluated stays so. One that is over stays as it is.")
    public Build cancel(@PathParam("key") String key, @PathParam("id") UUID id) {
        var segment = segments.get(key);
        known(segment, id);
        builds.cancel(segment.id(), id);
        return known(segment, id);
    }

    private Build known(Segment segment, UUID id) {
        return builds.find(segment.id(), id)
                .orElseThrow(() -> Problems.of(404, "segment:unknown-build", "There is no such build", null));
    }
}
