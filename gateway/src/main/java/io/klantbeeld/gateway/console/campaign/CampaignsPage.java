package io.klantbeeld.gateway.console.campaign;

import io.klantbeeld.gateway.console.dialogue.Listing;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;

/** The campaigns with their states, found by brand, state, initiative and how their keys begin. */
@Path("/console/campaigns")
@Authenticated
@RunOnVirtualThread
class CampaignsPage {
    private static final List<CampaignState> STATES = Arrays.stream(CampaignState.values())
            .filter(state -> state != CampaignState.OTHER)
            .toList();

    private final CampaignRoom room;
    private final Campaigns campaigns;

    CampaignsPage(CampaignRoom room, Campaigns campaigns) {
        this.room = room;
        this.campaigns = campaigns;
    }

    @GET
    public Response list(@BeanParam CampaignFilter filter, @QueryParam("cursor") String cursor) {
        return room.within(Section.CAMPAIGNS, () -> {
            var words = room.words();
            var found = Listing.of(
                    campaigns.page(filter, cursor), filter.address(), campaign -> CampaignRow.of(campaign, words));
            return room.replies()
                    .show(
                            cursor == null
                                    ? Templates.campaigns(
                                            room.frame(Section.CAMPAIGNS), found, filter, STATES, filter.isOfAll())
                                    : Templates.campaignRows(found));
        });
    }

    @CheckedTemplate(basePath = "console/campaign")
    static class Templates {
        static native TemplateInstance campaigns(
                CampaignFrame frame,
                Listing<CampaignRow> found,
                CampaignFilter filter,
                List<CampaignState> states,
                boolean all);

        static native TemplateInstance campaignRows(Listing<CampaignRow> found);
    }
}
