package io.klantbeeld.gateway.console.campaign;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** Where a revision is reviewed: what it changes, all its words, and the hash that an approval binds. */
@Path("/console/campaigns/{key}/approval")
@Authenticated
@RunOnVirtualThread
class ApprovalPage {
    private final CampaignRoom room;
    private final Campaigns campaigns;

    ApprovalPage(CampaignRoom room, Campaigns campaigns) {
        this.room = room;
        this.campaigns = campaigns;
    }

    @GET
    public Response show(@PathParam("key") String key) {
        return room.within(Section.CAMPAIGNS, () -> room.replies().show(campaigns.read(key), found -> {
            var words = room.words();
            var standing = Standing.of(found.body(), room);
            var number = Integer.toString(standing.revision().number());
            return Templates.approval(
                    room.frame(Section.CAMPAIGNS),
                    standing,
                    Tab.APPROVAL,
                    Changes.of(campaigns.difference(key, number, null), words),
                    Letters.of(found.body().path("templates"), words),
                    room.may(Step.APPROVE.scope()));
        }));
    }

    @CheckedTemplate(basePath = "console/campaign")
    static class Templates {
        static native TemplateInstance approval(
                CampaignFrame frame, Standing standing, Tab tab, Changes changes, Letters letters, boolean approver);
    }
}
