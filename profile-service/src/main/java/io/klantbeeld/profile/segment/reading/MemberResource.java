package io.klantbeeld.profile.segment.reading;

import io.klantbeeld.profile.segment.definition.SegmentLookup;
import io.klantbeeld.rest.Cursor;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is in a segment. */
@Path("/api/v1/segments/{key}/members")
@Tag(name = "Segments")
@RunOnVirtualThread
class MemberResource {
    private static final UUID FIRST = new UUID(0, 0);

    private final SegmentLookup segments;
    private final Memberships memberships;
    private final CountedMoments moments;

    MemberResource(SegmentLookup segments, Memberships memberships, CountedMoments moments) {
        this.segments = segments;
        this.memberships = memberships;
        this.moments = moments;
    }

    @GET
    @PermissionsAllowed("profile:read")
    @Operation(
            summary = "Lists who is in a segment, and why",
            description = "In the order of profile ids. The evidence is that of when the person came in; of the"
                    + " contact moments behind it the latest that are still kept are named.")
    public Page<MemberView> members(@PathParam("key") String key, @BeanParam PageRequest page) {
        var after = page.after(1, keys -> UUID.fromString(keys.getFirst()));
        var found = memberships.members(segments.get(key).id(), after == null ? FIRST : after, page.fetch());
        var shown =
                Page.of(found, page.limit(), last -> Cursor.of(last.profile().toString()));
        var evidence = moments.explain(shown.items()).iterator();
        return shown.map(membership -> MemberView.of(membership, evidence.next()));
    }
}
