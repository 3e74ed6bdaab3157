package io.klantbeeld.gateway.console.segment;

import io.klantbeeld.gateway.console.dialogue.Listing;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** The segments with their sizes, and whether they were what they should be. */
@Path(SegmentsPage.ADDRESS)
@Authenticated
@RunOnVirtualThread
class SegmentsPage {
    static final String ADDRESS = "/console/segments";

    private final SegmentRoom room;
    private final Segments segments;
    private final Memberships memberships;

    SegmentsPage(SegmentRoom room, Segments segments, Memberships memberships) {
        this.room = room;
        this.segments = segments;
        this.memberships = memberships;
    }

    @GET
    public Response list(@QueryParam("cursor") String cursor) {
        return room.forReaders(() -> {
            var figures = room.figures();
            var found = Listing.of(segments.page(cursor), ADDRESS, segment -> SegmentView.of(segment, figures));
            return room.replies()
                    .show(
                            cursor == null
                                    ? Templates.segments(
                                            room.frame(), found, CheckView.latest(memberships.checks(), figures))
                                    : Templates.segmentRows(found));
        });
    }

    @CheckedTemplate(basePath = "console/segment")
    static class Templates {
        static native TemplateInstance segments(
                SegmentFrame frame, Listing<SegmentView> found, Listing<CheckView> checks);

        static native TemplateInstance segmentRows(Listing<SegmentView> found);
    }
}
