package io.klantbeeld.gateway.console.segment;

import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Done;
import io.klantbeeld.gateway.console.dialogue.Listing;
import io.klantbeeld.gateway.console.dialogue.Replies;
import io.klantbeeld.gateway.console.dialogue.Sayings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** One segment: its rule, how many are in it, who and why, who came and left, and what can be done about it. */
@Path(SegmentsPage.ADDRESS + "/{key}")
@Authenticated
@RunOnVirtualThread
class SegmentPage {
    private final SegmentRoom room;
    private final Segments segments;
    private final Passes passes;
    private final MemberLists lists;

    SegmentPage(SegmentRoom room, Segments segments, Passes passes, MemberLists lists) {
        this.room = room;
        this.segments = segments;
        this.passes = passes;
        this.lists = lists;
    }

    @GET
    public Response show(@PathParam("key") String key) {
        return room.forReaders(() -> room.replies().show(segments.read(key), found -> {
            var versions = Versions.of(segments.versions(key), room.figures());
            return Templates.segment(
                    room.frame(),
                    panel(key, found),
                    found.revision(),
                    versions,
                    lists.members(key, null, versions),
                    lists.history(key, null));
        }));
    }

    /** How far it is, read again and again while it is built. */
    @GET
    @Path("panel")
    public Response panel(@PathParam("key") String key) {
        return room.forReaders(() -> room.replies()
                .show(segments.read(key), found -> Templates.segmentPanel(panel(key, found), room.mayWrite(), true)));
    }

    @GET
    @Path("members")
    public Response members(@PathParam("key") String key, @QueryParam("cursor") String cursor) {
        return room.forReaders(() -> {
            var versions = Versions.of(segments.versions(key), room.figures());
            var members = lists.members(key, cursor, versions);
            return room.replies().show(cursor == null ? Templates.members(members) : Templates.memberRows(members));
        });
    }

    @GET
    @Path("history")
    public Response history(@PathParam("key") String key, @QueryParam("cursor") String cursor) {
        return room.forReaders(() -> {
            var history = lists.history(key, cursor);
            return room.replies().show(cursor == null ? Templates.history(history) : Templates.historyRows(history));
        });
    }

    @POST
    @Path("builds")
    public Response build(@PathParam("key") String key, @FormParam("attempt") String attempt) {
        return room.forWriters(() -> back(passes.build(key, attempt), SegmentView.address(key), Done.STARTED));
    }

    @POST
    @Path("builds/{id}/cancellations")
    public Response cancel(@PathParam("key") String key, @PathParam("id") String id) {
        return room.forWriters(() -> back(passes.cancelBuild(key, id), SegmentView.address(key), Done.CANCELLED));
    }

    @POST
    @Path("retirements")
    public Response retire(@PathParam("key") String key, @FormParam("revision") String revision) {
        return room.forWriters(() -> {
            var retired = segments.retire(key, revision);
            var next = retired instanceof Answer.Ok ? SegmentsPage.ADDRESS : SegmentView.address(key);
            return back(retired, next, Done.RETIRED);
        });
    }

    private static Response back(Answer answer, String path, Done done) {
        return Replies.to(Sayings.said(answer, path, done));
    }

    private PanelView panel(String key, Answer.Ok found) {
        var figures = room.figures();
        var builds = Listing.of(passes.builds(key), SegmentView.address(key), build -> BuildView.of(build, figures));
        return new PanelView(
                SegmentView.of(found.body(), figures), builds, UUID.randomUUID().toString());
    }

    @CheckedTemplate(basePath = "console/segment")
    static class Templates {
        static native TemplateInstance segment(
                SegmentFrame frame,
                PanelView panel,
                String revision,
                Versions versions,
                Listing<MemberRow> members,
                Listing<HistoryRow> history);

        static native TemplateInstance segmentPanel(PanelView panel, boolean mayWrite, boolean again);

        static native TemplateInstance members(Listing<MemberRow> members);

        static native TemplateInstance memberRows(Listing<MemberRow> members);

        static native TemplateInstance history(Listing<HistoryRow> history);

        static native TemplateInstance historyRows(Listing<HistoryRow> history);
    }
}
