package io.klantbeeld.profile.segment.reading;

import io.klantbeeld.profile.segment.definition.SegmentLookup;
import io.klantbeeld.rest.Cursor;
import io.klantbeeld.rest.Instants;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who came into a segment and left it. */
@Path("/api/v1/segments/{key}/history")
@Tag(name = "Segments")
@RunOnVirtualThread
class HistoryResource {
    private static final UUID LAST = new UUID(-1, -1);
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private final SegmentLookup segments;
    private final Memberships memberships;

    HistoryResource(SegmentLookup segments, Memberships memberships) {
        this.segments = segments;
        this.memberships = memberships;
    }

    /** A place between two changes. */
    private record Place(Instant at, UUID id) {
        static Place of(List<String> keys) {
            return new Place(Instants.of(keys.getFirst()), UUID.fromString(keys.get(1)));
        }
    }

    @GET
    @PermissionsAllowed("profile:read")
    @Operation(
            summary = "Lists who entered and left a segment, the latest first",
            description =
                    "Because of a fact, of time, of identity or of a check; what a build did is told by the build.")
    public Page<HistoryView> history(@PathParam("key") String key, @BeanParam PageRequest page) {
        var before = page.after(2, Place::of);
        var place = before == null ? new Place(END, LAST) : before;
        var found = memberships.history(segments.get(key).id(), place.at(), place.id(), page.fetch());
        return Page.of(
                found,
                page.limit(),
                last -> Cursor.of(last.at().toString(), last.id().toString()));
    }
}
