package io.klantbeeld.gateway.console.campaign.initiative;

import io.klantbeeld.gateway.console.campaign.CampaignFrame;
import io.klantbeeld.gateway.console.campaign.CampaignRoom;
import io.klantbeeld.gateway.console.campaign.Section;
import io.klantbeeld.gateway.console.dialogue.Listing;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** The initiatives, by key. */
@Path("/console/initiatives")
@Authenticated
@RunOnVirtualThread
class InitiativesPage {
    private final CampaignRoom room;
    private final Initiatives initiatives;

    InitiativesPage(CampaignRoom room, Initiatives initiatives) {
        this.room = room;
        this.initiatives = initiatives;
    }

    @GET
    public Response list(@QueryParam("cursor") String cursor) {
        return room.within(Section.INITIATIVES, () -> {
            var words = room.words();
            var found = Listing.of(
                    initiatives.page(cursor),
                    Section.INITIATIVES.path(),
                    initiative -> InitiativeView.of(initiative, words));
            return room.replies()
                    .show(
                            cursor == null
                                    ? Templates.initiatives(room.frame(Section.INITIATIVES), found)
                                    : Templates.initiativeRows(found));
        });
    }

    @CheckedTemplate(basePath = "console/campaign/initiative")
    static class Templates {
        static native TemplateInstance initiatives(CampaignFrame frame, Listing<InitiativeView> found);

        static native TemplateInstance initiativeRows(Listing<InitiativeView> found);
    }
}
