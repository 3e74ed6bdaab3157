package io.klantbeeld.profile.segment.definition;

import io.klantbeeld.profile.platform.VisibleBrands;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Created;
import io.klantbeeld.rest.Cursor;
import io.klantbeeld.rest.Idempotency;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import io.klantbeeld.rest.Problems;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who belongs together by a rule. */
@Path("/api/v1/segments")
@Tag(name = "Segments")
@RunOnVirtualThread
class SegmentResource {
    private final DefiningSegments defining;
    private final Segments segments;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    SegmentResource(DefiningSegments defining, Segments segments, Idempotency idempotency, Caller caller, Clock clock) {
        this.defining = defining;
        this.segments = segments;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed({"profile:write", "segment:write"})
    @Operation(
            summary = "Defines a segment",
            description = "Its first build begins at once. 422 for a rule that cannot be used: every mistake has its"
                    + " line and column and, where one is near, the name that was probably meant.")
    public RestResponse<SegmentView> create(@Valid @NotNull SegmentSettings settings) {
        return idempotency.once(
                "POST /api/v1/segments",
                settings,
                () -> {
                    var made = defining.create(settings.key(), settings);
                    return Created.of(made.key(), view(made));
                },
                key -> view(defining.read(key)));
    }

    @GET
    @PermissionsAllowed("profile:read")
    @Operation(summary = "Lists segments in the order of their keys")
    public Page<SegmentView> list(@BeanParam PageRequest page) {
        var after = page.after(1);
        var found =
                segments.page(after.isEmpty() ? "" : after.getFirst(), VisibleBrands.of(caller.brands()), page.fetch());
        return Page.of(found, page.limit(), segment -> Cursor.of(segment.key())).map(this::view);
    }

    @GET
    @Path("/{key}")
    @PermissionsAllowed("profile:read")
    @Operation(summary = "Reads a segment, with how many persons are in it")
    public RestResponse<SegmentView> read(@PathParam("key") String key) {
        var segment = defining.read(key);
        return segment.revision().ok(view(segment));
    }

    @PUT
    @Path("/{key}")
    @PermissionsAllowed({"profile:write", "segment:write"})
    @Operation(
            summary = "Defines a segment or changes its rule",
            description = "Another rule is another version, by which all persons are evaluated again in the"
                    + " background. A rule that is refused changes nothing.")
    public RestResponse<SegmentView> put(
            @PathParam("key") @Pattern(regexp = SegmentSettings.KEY) String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull SegmentSettings settings) {
        if (settings.key() != null && !settings.key().equals(key)) {
            throw Problems.invalid("key", "must be the key in the path");
        }
        var outcome = defining.put(key, settings, ifMatch);
        return outcome.segment().revision().answer(outcome.created() ? 201 : 200, view(outcome.segment()));
    }

    @DELETE
    @Path("/{key}")
    @PermissionsAllowed({"profile:write", "segment:write"})
    @Operation(
            summary = "Retires a segment",
            description = "Its members leave it, which is published. 409 while other segments build upon it.")
    public void retire(@PathParam("key") String key, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        defining.retire(key, ifMatch);
    }

    @GET
    @Path("/{key}/versions")
    @PermissionsAllowed("profile:read")
    @Operation(summary = "Lists the versions of a segment, the newest first")
    public Page<SegmentVersion> versions(@PathParam("key") String key, @BeanParam PageRequest page) {
        var before = page.after(1, keys -> Long.valueOf(keys.getFirst()));
        var found = segments.versions(defining.read(key).id(), before, page.fetch());
        return Page.of(found, page.limit(), version -> Cursor.of(Long.toString(version.version())));
    }

    private SegmentView view(Segment segment) {
        return SegmentView.of(segment, clock.instant());
    }
}
