package io.klantbeeld.gateway.console.campaign.parked;

import io.klantbeeld.gateway.access.CurrentUser;
import io.klantbeeld.gateway.console.campaign.CampaignFrame;
import io.klantbeeld.gateway.console.campaign.CampaignRoom;
import io.klantbeeld.gateway.console.campaign.Section;
import io.klantbeeld.gateway.console.dialogue.Calls;
import io.klantbeeld.gateway.console.dialogue.Done;
import io.klantbeeld.gateway.console.dialogue.Listing;
import io.klantbeeld.gateway.console.dialogue.Replies;
import io.klantbeeld.gateway.console.dialogue.Sayings;
import io.klantbeeld.gateway.platform.Service;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Journeys that did not start and contacts that were not followed up, by a fault: why, and once more. */
@Path("/console/parked-work")
@Authenticated
@RunOnVirtualThread
class ParkedPage {
    private final CampaignRoom room;
    private final ParkedRestClient client;
    private final Calls calls;
    private final CurrentUser user;

    ParkedPage(CampaignRoom room, @RestClient ParkedRestClient client, Calls calls, CurrentUser user) {
        this.room = room;
        this.client = client;
        this.calls = calls;
        this.user = user;
    }

    @GET
    public Response show() {
        return room.within(
                Section.PARKED, () -> room.replies().show(Templates.parked(room.frame(Section.PARKED), list(null))));
    }

    @GET
    @Path("rows")
    public Response rows(@QueryParam("cursor") String cursor) {
        return room.within(Section.PARKED, () -> room.replies().show(Templates.parkedRows(list(cursor))));
    }

    @POST
    @Path("{id}/replays")
    public Response replay(@PathParam("id") String id) {
        return room.within(
                Section.PARKED,
                () -> Replies.to(Sayings.said(
                        calls.call(Service.CAMPAIGN, () -> client.replay(user.onBehalf(), id)),
                        Section.PARKED.path(),
                        Done.REDRIVEN)));
    }

    private Listing<ParkedWork> list(String cursor) {
        var words = room.words();
        return Listing.of(
                calls.call(Service.CAMPAIGN, () -> client.list(user.onBehalf(), cursor, Listing.PAGE)),
                Section.PARKED.path() + "/rows",
                work -> ParkedWork.of(work, words));
    }

    @CheckedTemplate(basePath = "console/campaign/parked")
    static class Templates {
        static native TemplateInstance parked(CampaignFrame frame, Listing<ParkedWork> found);

        static native TemplateInstance parkedRows(Listing<ParkedWork> found);
    }
}
