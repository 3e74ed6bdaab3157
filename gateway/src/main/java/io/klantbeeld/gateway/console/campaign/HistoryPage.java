package io.klantbeeld.gateway.console.campaign;

import io.klantbeeld.gateway.console.dialogue.Listing;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** The history of a campaign: who did what when, its revisions, and what each of them changed. */
@Path("/console/campaigns/{key}/history")
@Authenticated
@RunOnVirtualThread
class HistoryPage {
    private final CampaignRoom room;
    private final Campaigns campaigns;

    HistoryPage(CampaignRoom room, Campaigns campaigns) {
        this.room = room;
        this.campaigns = campaigns;
    }

    @GET
    public Response show(@PathParam("key") String key) {
        return room.within(Section.CAMPAIGNS, () -> room.replies()
                .show(
                        campaigns.read(key),
                        found -> Templates.history(
                                room.frame(Section.CAMPAIGNS),
                                Standing.of(found.body(), room),
                                Tab.HISTORY,
                                steps(key, null),
                                versions(key, null))));
    }

    @GET
    @Path("events")
    public Response events(@PathParam("key") String key, @QueryParam("cursor") String cursor) {
        return room.within(Section.CAMPAIGNS, () -> room.replies().show(Templates.eventRows(steps(key, cursor))));
    }

    @GET
    @Path("revisions")
    public Response revisions(@PathParam("key") String key, @QueryParam("cursor") String cursor) {
        return room.within(Section.CAMPAIGNS, () -> room.replies()
                .show(Templates.revisionRows(versions(key, cursor), CampaignRow.address(key))));
    }

    @GET
    @Path("{number: [0-9]{1,9}}")
    public Response changes(
            @PathParam("key") String key, @PathParam("number") String number, @QueryParam("against") String against) {
        return room.within(Section.CAMPAIGNS, () -> room.replies()
                .show(
                        campaigns.read(key),
                        found -> Templates.changes(
                                room.frame(Section.CAMPAIGNS),
                                Standing.of(found.body(), room),
                                Tab.HISTORY,
                                Changes.of(campaigns.difference(key, number, against), room.words()))));
    }

    private Listing<HistoryView.Event> steps(String key, String cursor) {
        return Listing.of(
                campaigns.transitions(key, cursor),
                CampaignRow.address(key) + "/history/events",
                entry -> HistoryView.Event.of(entry, room));
    }

    private Listing<HistoryView.Revision> versions(String key, String cursor) {
        return Listing.of(
                campaigns.revisions(key, cursor),
                CampaignRow.address(key) + "/history/revisions",
                revision -> HistoryView.Revision.of(revision, room));
    }

    @CheckedTemplate(basePath = "console/campaign")
    static class Templates {
        static native TemplateInstance history(
                CampaignFrame frame,
                Standing standing,
                Tab tab,
                Listing<HistoryView.Event> events,
                Listing<HistoryView.Revision> revisions);

        static native TemplateInstance eventRows(Listing<HistoryView.Event> events);

        static native TemplateInstance revisionRows(Listing<HistoryView.Revision> revisions, String address);

        static native TemplateInstance changes(CampaignFrame frame, Standing standing, Tab tab, Changes changes);
    }
}
